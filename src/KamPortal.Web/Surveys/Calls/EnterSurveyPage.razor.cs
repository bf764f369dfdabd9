using System.Globalization;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Calls;
using KamPortal.Touches;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace KamPortal.Web.Surveys.Calls;

/// <summary>All questions on one page for whoever asks by telephone; every answer is kept the moment it is given.</summary>
public sealed partial class EnterSurveyPage
{
    private readonly EnterResponse.Form form = new();
    private SurveyCall? call;
    private Dictionary<string, GivenAnswer> answers = [];
    private EnteredResponse? entered;
    private int loaded;

    [Parameter]
    public int InvitationId { get; set; }

    [Inject]
    private SurveyCallQueries Queries { get; set; } = null!;

    [Inject]
    private KeepCallAnswer Keep { get; set; } = null!;

    [Inject]
    private EnterResponse Enter { get; set; } = null!;

    private string Title => call is null ? SurveyCallsText.ListTitle : call.IsInterview ? call.Form.Title : Words(SurveyCallsText.EnterTitle, call.Form.Title);

    private IReadOnlyList<SurveyFormQuestion> Asked => SurveyConditions.Asked(call!.Form, answers);

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != InvitationId)
        {
            (loaded, entered) = (InvitationId, null);
            await LoadAsync(null);
            if (call is null)
            {
                Navigation.NotFound();
                return;
            }

            answers = new(call.Answers);
            (form.InvitationId, form.Note, form.TouchType) = (InvitationId, call.Note, call.IsInterview ? TouchType.Meeting : TouchType.Call);
        }
    }

    private static string Words(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    private int NumberOf(SurveyFormQuestion question) => Asked.ToList().IndexOf(question) + 1;

    private async Task LoadAsync(string? language) => call = await Queries.FindAsync(InvitationId, language, Closing);

    private Task SwitchAsync(string language) => LoadAsync(language);

    /// <summary>Kept in the page as well, so that a refused or lost answer is not typed twice.</summary>
    private async Task KeepAsync(SurveyFormQuestion question, GivenAnswer given)
    {
        if (given.IsEmpty)
        {
            answers.Remove(question.Key);
        }
        else
        {
            answers[question.Key] = given;
        }

        await KeepAsync(question.Key, given);
    }

    private Task KeepNoteAsync() => KeepAsync(SurveyCall.NoteKey, new() { Text = form.Note });

    private async Task KeepAsync(string key, GivenAnswer given)
    {
        Refusal = null;
        try
        {
            await Keep.RunAsync(InvitationId, key, given, Closing);
        }
        catch (RuleViolation refused)
        {
            Refusal = refused;
        }
        catch (OperationCanceledException) when (Closing.IsCancellationRequested)
        {
            return;
        }

        await LoadAsync(call!.Language);
    }

    private async Task FinishAsync()
    {
        form.Answers = new(answers);
        form.Language = call!.Language;
        if (await RunAsync(async () => entered = await Enter.RunAsync(form, Closing)))
        {
            if (entered!.TouchRefused is { } why)
            {
                Notifications.Notify(NotificationSeverity.Warning, Words(SurveyCallsText.TouchRefused, why));
            }
            else
            {
                Say(form.LogTouch ? SurveyCallsText.EnteredTouch : SurveyCallsText.Entered);
            }
        }

        await LoadAsync(call.Language);
    }
}
