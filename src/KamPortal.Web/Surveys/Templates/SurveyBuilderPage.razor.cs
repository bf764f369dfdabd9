using KamPortal.Notifications;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Web.Controls;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace KamPortal.Web.Surveys.Templates;

/// <summary>A version of a survey: a draft to build, or what was published to look at.</summary>
public sealed partial class SurveyBuilderPage
{
    private const string HistoryView = "versions";

    private SurveyVersionView? view;
    private IReadOnlyList<SurveyVersionRow> versions = [];
    private IReadOnlyDictionary<string, SurveyForm> forms = new Dictionary<string, SurveyForm>();
    private IJSObjectReference? module;
    private IJSObjectReference? script;
    private DotNetObjectReference<SurveyBuilderPage>? self;
    private ElementReference body;
    private Asking asking;
    private string? note;
    private string told = "";
    private (int? Id, bool History) attached;

    private enum Asking
    {
        Nothing,
        Publish,
        Discard,
        Retire,
    }

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery(Name = "version")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [Inject]
    private SurveyTemplateQueries Queries { get; set; } = null!;

    [Inject]
    private SurveyFormQueries Forms { get; set; } = null!;

    [Inject]
    private DraftSurvey Drafts { get; set; } = null!;

    [Inject]
    private ArrangeSurvey Arrange { get; set; } = null!;

    [Inject]
    private PublishSurvey Publish { get; set; } = null!;

    [Inject]
    private RetireSurvey Retire { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private bool IsHistory => ViewName == HistoryView;

    private bool HasDraft => versions.Any(v => v.Status == SurveyTemplateStatus.Draft);

    /// <summary>Some version is in force, be it another than the one shown.</summary>
    private bool IsInForce => versions.Any(v => v.Status == SurveyTemplateStatus.Published);

    /// <summary>Dropped by the mouse.</summary>
    [JSInvokable]
    public Task PlaceAsync(int questionId, int page, int place) => ArrangeAsync(questionId, a => a.PlaceAsync(view!.Id, view.Version, questionId, page, place, Closing));

    /// <summary>Moved by keys.</summary>
    [JSInvokable]
    public Task MoveAsync(int questionId, int steps) => ArrangeAsync(questionId, a => a.MoveAsync(view!.Id, view.Version, questionId, steps, Closing));

    protected override async Task OnParametersSetAsync()
    {
        (asking, Refusal) = (Asking.Nothing, null);
        await LoadAsync();
        if (view is null)
        {
            Navigation.NotFound();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = (view is { IsDraft: true } ? view.Id : (int?)null, IsHistory);
        if (attached == now)
        {
            return;
        }

        attached = now;
        await DetachAsync();
        if (now is ({ }, false))
        {
            module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./survey-builder.js");
            self ??= DotNetObjectReference.Create(this);
            script = await module.InvokeAsync<IJSObjectReference>("attach", body, self);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await DetachAsync();
        await module.LetGoAsync();
        self?.Dispose();
    }

    private async Task DetachAsync()
    {
        if (script is not null)
        {
            try
            {
                await script.InvokeVoidAsync("dispose");
            }
            catch (JSDisconnectedException)
            {
                // Nothing is left to let go of.
            }
        }

        await script.LetGoAsync();
        script = null;
    }

    private async Task LoadAsync()
    {
        view = await Queries.FindAsync(Code, Number, Closing);
        versions = view is null ? [] : await Queries.VersionsAsync(Code, Closing);
        if (view is { Id: var id })
        {
            var ru = await InCulture.Of("ru", () => Forms.FindAsync(id, Closing));
            var en = await InCulture.Of("en", () => Forms.FindAsync(id, Closing));
            forms = new Dictionary<string, SurveyForm> { ["ru"] = ru!, ["en"] = en! };
        }
    }

    private string Address(string? viewName) => Links.WithQuery(Links.SurveyTemplate(Code, Number), ("view", viewName));

    private void Toggle(Asking what) => asking = asking == what ? Asking.Nothing : what;

    private string Expanded(Asking what) => asking == what ? "true" : "false";

    private async Task StartDraftAsync()
    {
        if (await RunAsync(() => Drafts.RunAsync(Code, Closing)))
        {
            await GoAsync();
        }
    }

    private async Task DiscardAsync()
    {
        if (await RunAsync(() => Drafts.DiscardAsync(view!.Id, view.Version, Closing)))
        {
            Say(SurveyBuilderText.Discarded);
            if (versions.Count > 1)
            {
                await GoAsync();
            }
            else
            {
                Navigation.NavigateTo(Links.SurveyTemplates);
            }
        }
    }

    private async Task PublishAsync()
    {
        var number = view!.Number;
        if (await ChangeAsync(() => Publish.RunAsync(view.Id, view.Version, note, Closing)))
        {
            (asking, note) = (Asking.Nothing, null);
            Say(SurveyWords.Text(SurveyBuilderText.Published, number));
        }
    }

    private async Task RetireAsync()
    {
        if (await ChangeAsync(() => Retire.RunAsync(Code, Closing)))
        {
            asking = Asking.Nothing;
            Say(SurveyBuilderText.RetiredNow);
        }
    }

    /// <summary>To the draft, or what stands in its place.</summary>
    private async Task GoAsync()
    {
        asking = Asking.Nothing;
        if (Number is null && !IsHistory)
        {
            await LoadAsync();
        }
        else
        {
            Navigation.NavigateTo(Links.SurveyTemplate(Code));
        }
    }

    private async Task ArrangeAsync(int questionId, Func<ArrangeSurvey, Task> change)
    {
        if (await ChangeAsync(() => change(Arrange)) && view!.Questions.FirstOrDefault(q => q.Id == questionId) is { } question)
        {
            told = SurveyWords.Text(SurveyBuilderText.Moved, question.Text, question.Order, question.Page);
        }

        await InvokeAsync(StateHasChanged);
    }

    /// <summary>Whether it went through or somebody was quicker: what stands now is shown.</summary>
    private async Task<bool> ChangeAsync(Func<Task> change)
    {
        var done = await RunAsync(change);
        await LoadAsync();
        return done;
    }

    private Task AddAsync(int? page) => OpenAsync<SurveyQuestionPanel>(SurveyBuilderText.Add, new() { [nameof(SurveyQuestionPanel.View)] = view, [nameof(SurveyQuestionPanel.Page)] = page });

    private Task EditAsync(SurveyQuestionView question) =>
        OpenAsync<SurveyQuestionPanel>(SurveyBuilderText.EditQuestion, new() { [nameof(SurveyQuestionPanel.View)] = view, [nameof(SurveyQuestionPanel.QuestionId)] = question.Id });

    private Task EditHeadAsync() => OpenAsync<SurveyHeadPanel>(SurveyBuilderText.EditHead, new() { [nameof(SurveyHeadPanel.View)] = view });

    private async Task OpenAsync<TPanel>(string title, Dictionary<string, object?> parameters) where TPanel : ComponentBase
    {
        if (await TouchPanels.OpenAsync<TPanel>(Dialogs, title, parameters) is true)
        {
            Say(SurveyBuilderText.Saved);
        }

        await LoadAsync();
    }
}
