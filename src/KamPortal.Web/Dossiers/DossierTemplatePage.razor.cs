using KamPortal.Dossiers;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Dossiers;

public sealed partial class DossierTemplatePage
{
    private const string DraftView = "draft";
    private const string PreviewView = "preview";

    private TemplateView? active;
    private TemplateView? draft;
    private IReadOnlyList<TemplateVersion>? versions;
    private string? note;
    private bool publishing;

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [Inject]
    private DossierTemplateQueries Queries { get; set; } = null!;

    [Inject]
    private DraftDossierTemplate Drafts { get; set; } = null!;

    [Inject]
    private ArrangeDossierDraft Arrange { get; set; } = null!;

    [Inject]
    private PublishDossierTemplate Publish { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    /// <summary>Without a draft there is only the active version to look at.</summary>
    private string? View => draft is not null && ViewName is (DraftView or PreviewView) ? ViewName : null;

    private bool IsEditing => View == DraftView;

    private TemplateView? Shown => View is null ? active : draft;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        active = await Queries.ActiveAsync(Closing);
        draft = await Queries.DraftAsync(Closing);
        versions = await Queries.VersionsAsync(Closing);
    }

    private async Task StartAsync()
    {
        await ChangeAsync(() => Drafts.RunAsync(Closing));
        Navigation.NavigateTo(Links.DossierTemplateView(DraftView));
    }

    private async Task DiscardAsync()
    {
        if (await ChangeAsync(() => Drafts.DiscardAsync(draft!.Version, Closing)))
        {
            Say(TemplateText.Discarded);
            Navigation.NavigateTo(Links.DossierTemplate);
        }
    }

    private async Task PublishAsync()
    {
        var number = draft!.Number;
        if (await ChangeAsync(() => Publish.RunAsync(draft.Version, note, Closing)))
        {
            (publishing, note) = (false, null);
            Say(DossierWords.Text(TemplateText.Published, number));
            Navigation.NavigateTo(Links.DossierTemplate);
        }
    }

    /// <summary>Whether it went through or somebody was quicker: what stands now is shown.</summary>
    private async Task<bool> ChangeAsync(Func<Task> change)
    {
        var done = await RunAsync(change);
        await LoadAsync();
        return done;
    }

    private Task EditGroupAsync(TemplateGroup? group) => OpenAsync<DossierGroupPanel>(group is null ? TemplateText.AddGroup : TemplateText.EditGroup, new()
    {
        [nameof(DossierGroupPanel.Group)] = group,
        [nameof(DossierGroupPanel.Version)] = draft!.Version,
    });

    private Task EditQuestionAsync(TemplateGroup group, TemplateQuestion? question) => OpenAsync<DossierQuestionPanel>(question is null ? TemplateText.AddQuestion : TemplateText.EditQuestion, new()
    {
        [nameof(DossierQuestionPanel.GroupId)] = group.Id,
        [nameof(DossierQuestionPanel.QuestionId)] = question?.Id,
        [nameof(DossierQuestionPanel.Version)] = draft!.Version,
    });

    private async Task OpenAsync<TPanel>(string title, Dictionary<string, object?> parameters) where TPanel : ComponentBase
    {
        if (await TouchPanels.OpenAsync<TPanel>(Dialogs, title, parameters) is true)
        {
            Say(TemplateText.Saved);
        }

        await LoadAsync();
    }
}
