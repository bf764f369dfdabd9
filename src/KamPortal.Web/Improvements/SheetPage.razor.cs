using KamPortal.Improvements;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Improvements;

public sealed partial class SheetPage
{
    private readonly HashSet<int> chosen = [];

    private SheetView? view;
    private SheetWords words = null!;
    private Viewer viewer = Viewer.Nobody;
    private (int, int?, string?, bool)? loaded;
    private bool byLetter;
    private int? personId;
    private string? said;

    [Parameter]
    public int Id { get; set; }

    /// <summary>A sheet that was shown; null for today's.</summary>
    [SupplyParameterFromQuery(Name = "number")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "lang")]
    private string? LanguageName { get; set; }

    /// <summary>1: also what was shown before.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    private string? AllText { get; set; }

    private bool All => AllText == "1";

    private string Language => view?.Shown?.Language ?? LanguageName ?? (viewer.Language == "en" ? "en" : "ru");

    private bool HasDone => view!.Content.Lines.Any(l => l.IsDone);

    private DateOnly Today => viewer.Today(Clock);

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (Id, Number, LanguageName, All))
        {
            loaded = (Id, Number, LanguageName, All);
            said = null;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        viewer = await Viewers.CurrentAsync(Closing);
        var found = Number is { } number ? await Queries.ShownAsync(Id, number, Closing) : await Queries.PrepareAsync(Id, All, Closing);
        if (found is null)
        {
            Navigation.NotFound();
            return;
        }

        view = found;
        words = SheetWords.Of(found.Content, Language);
        chosen.IntersectWith(found.People.Where(p => p.Obstacle is null).Select(p => p.PersonId));
    }

    private void Choose(int id, bool isChosen) => _ = isChosen ? chosen.Add(id) : chosen.Remove(id);

    private async Task ShowAsync()
    {
        var form = new ShowSheet.Form
        {
            AccountId = Id,
            Channel = byLetter ? SheetChannel.Email : SheetChannel.Printed,
            PersonIds = byLetter ? [.. chosen] : personId is { } person ? [person] : [],
            Language = Language,
            WithShown = All,
            Seen = view!.Seen,
        };
        IReadOnlyList<int> numbers = [];
        if (await RunAsync(async () => numbers = await Verb.RunAsync(form, Closing)))
        {
            said = byLetter ? ImprovementWords.Text(SheetText.Sent, numbers.Count) : ImprovementWords.Text(SheetText.Marked, numbers[0]);
            chosen.Clear();
        }

        await LoadAsync();
    }
}
