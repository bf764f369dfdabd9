namespace KamPortal.Web.Controls;

/// <summary>What was typed and not saved, kept while the person's circuit lives: Esc loses nothing.</summary>
public sealed class FormDrafts
{
    private readonly Dictionary<string, object> drafts = [];

    public T? Find<T>(string key) where T : class => drafts.GetValueOrDefault(key) as T;

    public void Keep(string key, object draft) => drafts[key] = draft;

    public void Forget(string key) => drafts.Remove(key);
}
