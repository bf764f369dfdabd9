using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;

namespace KamPortal.Surveys.Waves;

/// <summary>What a wave can be made of.</summary>
/// <param name="Templates">Versions in force.</param>
/// <param name="Managers">Owners of clients.</param>
/// <param name="Roles">In purchases, active ones.</param>
/// <param name="Accounts">Names of the single clients chosen so far that the viewer sees.</param>
/// <param name="Events">Held ones with somebody marked as having been there, latest first.</param>
/// <param name="SeesAccounts">Whether the viewer can choose single clients.</param>
public sealed record WaveChoices(IReadOnlyList<WaveTemplateChoice> Templates, IReadOnlyList<AccountLink> Managers, IReadOnlyList<AccountLink> Roles, IReadOnlyList<AccountLink> Accounts, IReadOnlyList<WaveEventChoice> Events, bool SeesAccounts)
{
    /// <summary>Events with every word typed somewhere in their title or day.</summary>
    public IEnumerable<WaveEventChoice> EventsLike(string text)
    {
        var words = SearchWords.OfQuery(text);
        return Events.Where(e => SearchWords.Normalise(string.Create(CultureInfo.CurrentCulture, $"{e.Title} {e.On:d}"), int.MaxValue) is var searched && words.All(w => searched.Contains(w, StringComparison.Ordinal)));
    }
}
