using KamPortal.Data;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Calls;

/// <summary>Hands in what a client answered on the telephone or in an interview, marked as such, and records the conversation as a touch.</summary>
public sealed class EnterResponse(KamDb kam, LogTouch touches, PublishedForms forms, TimeProvider clock)
{
    public sealed class Form
    {
        public int InvitationId { get; set; }

        /// <summary>By key of the question.</summary>
        public Dictionary<string, GivenAnswer> Answers { get; set; } = [];

        /// <summary>ru or en, in which the questions were read out.</summary>
        public string Language { get; set; } = "ru";

        public bool LogTouch { get; set; } = true;

        public TouchType TouchType { get; set; } = TouchType.Call;

        public int Minutes { get; set; } = 15;

        /// <summary>What the touch says came out; not part of the answers.</summary>
        public string? Note { get; set; }
    }

    /// <returns>What was recorded; a touch that was refused does not undo the answers.</returns>
    /// <exception cref="RuleViolation">The wave is anonymous or closed, the person has answered meanwhile, or an answer does not fit; then the field is the question's key.</exception>
    public async Task<EnteredResponse> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var invitation = await CallDoor.RequireAsync(db, form.InvitationId, now, cancellationToken);
        var isInterview = invitation.Wave.Template.Kind == SurveyKind.Interview;
        long id;
        try
        {
            id = await RecordResponse.RunAsync(
                db, forms,
                new RecordResponse.Given(invitation.Id)
                {
                    Answers = form.Answers, Source = isInterview ? ResponseSource.Interview : ResponseSource.Phone, EnteredById = db.Viewer.UserId, Language = form.Language == "en" ? "en" : "ru",
                },
                now,
                cancellationToken);
        }
        catch (AlreadyAnswered)
        {
            throw new RuleViolation(await CallDoor.AnsweredAsync(db, invitation.Id, cancellationToken));
        }

        await FinishTaskAsync(db, invitation.Id, now, cancellationToken);
        return new EnteredResponse(id, form.LogTouch ? await LogAsync(form, invitation.AccountId, invitation.PersonId, cancellationToken) : null);
    }

    /// <summary>"Call and ask" is done; were somebody to have closed it meanwhile, it is closed all the same.</summary>
    private async Task FinishTaskAsync(KamDbContext db, int invitationId, DateTime now, CancellationToken cancellationToken)
    {
        var key = WaveCalls.KeyOf(invitationId);
        if (db.Viewer.UserId is { } by && await db.WorkTasks.SingleOrDefaultAsync(t => t.SourceKey == key && t.Status == WorkTaskStatus.Open, cancellationToken) is { } task)
        {
            task.Close(WorkTaskStatus.Done, by, db.Viewer.Today(clock), now, CallMessages.TaskDone, null);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <returns>Why there is no touch; null when there is.</returns>
    private async Task<string?> LogAsync(Form form, int accountId, int personId, CancellationToken cancellationToken)
    {
        try
        {
            await touches.RunAsync(new() { AccountId = accountId, Type = form.TouchType, PersonIds = [personId], Minutes = form.Minutes, Outcome = TouchOutcome.Reached, Result = form.Note }, cancellationToken);
            return null;
        }
        catch (RuleViolation refused)
        {
            return refused.Message;
        }
    }
}
