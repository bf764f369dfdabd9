using System.Globalization;
using KamPortal.Dossiers;
using KamPortal.Web.Touches;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Dossiers;

public sealed partial class DossierQuestionRow
{
    private string? typed;
    private DateOnly? asOf;
    private string? source;
    private int? seenId;
    private (string? Typed, DateOnly? AsOf, string? Source) kept;
    private AnswerLine? clash;
    private string? problem;
    private DateTime? savedAt;
    private bool isSaving;
    private bool isWaiting;
    private bool isLoaded;
    private bool showsOrigin;

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    [Parameter, EditorRequired]
    public required DossierQuestionView Question { get; set; }

    /// <summary>Shown where questions of several groups stand together.</summary>
    [Parameter]
    public string? Group { get; set; }

    /// <summary>The heading above says that all of the group is confidential.</summary>
    [Parameter]
    public bool IsGroupMarked { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>What the browser kept of a text that never reached the server.</summary>
    [Parameter]
    public string? Unsent { get; set; }

    [Parameter]
    public EventCallback<string> Saved { get; set; }

    [Parameter]
    public EventCallback<string> Forgotten { get; set; }

    [Inject]
    private AnswerQuestion Verb { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private ILogger<DossierQuestionRow> Log { get; set; } = null!;

    private string Id => "q-" + Question.Key.Replace('.', '-');

    private bool IsTouched => (typed ?? "", asOf, source ?? "") != (kept.Typed ?? "", kept.AsOf, kept.Source ?? "");

    private bool IsShort => MayEdit && Question.Kind is not (AnswerKind.Text or AnswerKind.LongText);

    private IEnumerable<(string Value, string Text)> Options => Question.Kind == AnswerKind.YesNo
        ? [("yes", DossierText.Yes), ("no", DossierText.No)]
        : Question.Choices.Select((text, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), text));

    /// <summary>A fresher answer is shown, unless something else stands typed here: then the save will tell.</summary>
    protected override void OnParametersSet()
    {
        if (!isLoaded || (Question.Answer?.Id != seenId && !IsTouched && !isSaving && clash is null))
        {
            isLoaded = true;
            Take(Question.Answer);
        }
    }

    private void Take(AnswerLine? answer)
    {
        (typed, asOf, source) = (answer?.Typed, answer?.Typed is null ? null : answer.AsOfOn, answer?.Typed is null ? null : answer.Source);
        (seenId, kept) = (answer?.Id, (typed, asOf, source));
        (clash, problem) = (null, null);
    }

    /// <summary>A new value is true as of today, unless another day was given for it.</summary>
    private Task ChangedAsync()
    {
        if (asOf == kept.AsOf)
        {
            asOf = null;
        }

        return SaveAsync();
    }

    private Task DateAsync(ChangeEventArgs change)
    {
        typed = (string?)change.Value;
        return ChangedAsync();
    }

    private Task ConfirmAsync()
    {
        asOf = Today;
        return SaveAsync();
    }

    private Task BringBackAsync()
    {
        typed = Unsent;
        return ChangedAsync();
    }

    private async Task TakeTheirsAsync()
    {
        Take(clash);
        await Saved.InvokeAsync(Question.Key);
    }

    private Task TakeMineAsync()
    {
        (seenId, clash) = (clash!.Id, null);
        return SaveAsync();
    }

    /// <summary>One save at a time: a change made meanwhile is saved after it, upon the answer it made.</summary>
    private async Task SaveAsync()
    {
        if (isSaving)
        {
            isWaiting = true;
            return;
        }

        isSaving = true;
        do
        {
            isWaiting = false;
            await SaveOnceAsync();
        }
        while (isWaiting && problem is null);
        isSaving = false;
        if (problem is null)
        {
            await Saved.InvokeAsync(Question.Key);
        }
    }

    private async Task SaveOnceAsync()
    {
        var sent = (typed, asOf, source);
        try
        {
            var line = await Verb.RunAsync(new() { AccountId = AccountId, QuestionKey = Question.Key, Value = typed, AsOfOn = asOf, Source = source, SeenId = seenId }, Closing);
            (problem, clash, seenId) = (null, null, line?.Id ?? seenId);
            if (line is not null && !isWaiting && sent == (typed, asOf, source))
            {
                Take(line);
                savedAt = line.At;
            }
        }
        catch (AnsweredMeanwhile meanwhile)
        {
            (problem, clash) = (meanwhile.Message, meanwhile.Theirs);
        }
        catch (RuleViolation refusal)
        {
            problem = refusal.Message;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever broke, the text stays in the field and can be sent again.
            Log.LogError(failure, "An answer of account {AccountId} was not saved", AccountId);
            problem = DossierText.NotSaved;
        }
    }

    private async Task HistoryAsync()
    {
        var parameters = new Dictionary<string, object?> { [nameof(AnswerHistoryPanel.AccountId)] = AccountId, [nameof(AnswerHistoryPanel.Question)] = Question, [nameof(AnswerHistoryPanel.MayEdit)] = MayEdit, [nameof(AnswerHistoryPanel.Today)] = Today };
        if (await TouchPanels.OpenAsync<AnswerHistoryPanel>(Dialogs, DossierText.HistoryTitle, parameters) is true)
        {
            await Saved.InvokeAsync(Question.Key);
        }
    }
}
