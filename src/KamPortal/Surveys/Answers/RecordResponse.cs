using System.Globalization;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Surveys.Waves;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Answers;

/// <summary>
/// The one way an answer comes in. An anonymous one leaves no trace that leads from the response to the invitation: the row of the invitation is not touched,
/// numbers are random, nothing has a time, and that the token was used stands under a key of its own (<see cref="SurveyUse"/>). What this does not protect
/// against: somebody who watches the database, its write-ahead or transaction log, or the order of bytes inside its file while answers come in; and what
/// people write about themselves.
/// </summary>
internal static class RecordResponse
{
    /// <returns>Number of the response.</returns>
    /// <exception cref="AlreadyAnswered">Perhaps since a moment ago.</exception>
    /// <exception cref="SurveyNotOpen">The wave takes no answers, or none from this person.</exception>
    /// <exception cref="RuleViolation">An answer does not fit its question; names the question, with its key as the field.</exception>
    public static async Task<long> RunAsync(KamDbContext db, PublishedForms forms, Given given, DateTime now, CancellationToken cancellationToken)
    {
        var invitation = await db.SurveyInvitations.AsNoTracking().Include(i => i.Wave).SingleOrDefaultAsync(i => i.Id == given.InvitationId, cancellationToken) ?? throw new SurveyNotOpen();
        Require(invitation, given, now);
        var form = (await forms.FindAsync(db, invitation.Wave.TemplateId, cancellationToken))!;
        if (CheckAnswers.Of(form, given.Answers) is [var problem, ..])
        {
            var question = form.Questions.First(q => q.Key == problem.QuestionKey);
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AnswersMessages.InQuestion, question.Text, problem.Message), problem.QuestionKey);
        }

        var answers = ResponseRows.Of(form, given.Answers);
        return invitation.Wave.IsAnonymous
            ? await AnonymouslyAsync(db, invitation, given.Token!, answers, cancellationToken)
            : await WithNameAsync(db, invitation, given, answers, Recommended(form, answers), now, cancellationToken);
    }

    private static void Require(SurveyInvitation invitation, Given given, DateTime now)
    {
        if (invitation.Wave.IsAnonymous && (given.Source != ResponseSource.Link || given.Token is null || SurveyToken.HashOf(given.Token) != invitation.TokenHash))
        {
            throw new RuleViolation(AnswersMessages.OnlyByLink);
        }

        if (invitation.Status == InvitationStatus.Answered)
        {
            throw new AlreadyAnswered();
        }

        if (!invitation.Wave.TakesAnswers(now) || invitation.Status is InvitationStatus.Skipped or InvitationStatus.Declined)
        {
            throw new SurveyNotOpen();
        }
    }

    private static int? Recommended(SurveyForm form, List<SurveyAnswer> answers)
    {
        var asked = form.Questions.Where(q => q.Measure == QuestionMeasure.Recommend).Select(q => q.Id).ToHashSet();
        return answers.Where(a => asked.Contains(a.QuestionId)).Min(a => a.Number);
    }

    /// <param name="lowest">The lowest recommendation given.</param>
    private static async Task<long> WithNameAsync(KamDbContext db, SurveyInvitation invitation, Given given, List<SurveyAnswer> answers, int? lowest, DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var taken = await db.SurveyInvitations.Where(i => i.Id == invitation.Id && i.Status != InvitationStatus.Answered)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, InvitationStatus.Answered).SetProperty(i => i.Version, i => i.Version + 1), cancellationToken);
        if (taken == 0)
        {
            throw new AlreadyAnswered();
        }

        var response = new SurveyResponse
        {
            Id = RandomNumber.Next(),
            WaveId = invitation.WaveId,
            InvitationId = invitation.Id,
            PersonId = invitation.PersonId,
            AccountId = invitation.AccountId,
            ManagerId = invitation.ManagerId,
            Category = invitation.Category,
            Segment = invitation.Segment,
            RoleId = invitation.RoleId,
            Source = given.Source,
            EnteredById = given.EnteredById,
            Language = given.Language ?? invitation.Language,
            SubmittedAt = now,
            Answers = answers,
        };
        db.Add(response);
        await DetractorAlarm.RaiseAsync(db, invitation.Id, lowest, now, cancellationToken);
        await SaveAsync(db, () => db.SurveyResponses.AnyAsync(r => r.InvitationId == invitation.Id, cancellationToken), cancellationToken);
        await db.SurveyDrafts.Where(d => d.InvitationId == invitation.Id).ExecuteDeleteAsync(cancellationToken);
        await SurveyLetters.ForgetAsync(db, [invitation.Id], firstNumber: 1, now, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return response.Id;
    }

    private static async Task<long> AnonymouslyAsync(KamDbContext db, SurveyInvitation invitation, string token, List<SurveyAnswer> answers, CancellationToken cancellationToken)
    {
        var minimum = (await SettingQueries.GetAsync(db, cancellationToken)).AnonymousMinimum;
        var invited = (await db.SurveyInvitations.Where(i => i.WaveId == invitation.WaveId && i.Status != InvitationStatus.Skipped && i.Status != InvitationStatus.Phone)
            .GroupBy(i => new { i.Category, i.Segment }).Select(g => new { g.Key.Category, g.Key.Segment, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(c => (c.Category, c.Segment), c => c.Count);
        var (category, segment) = AnonymousFacts.Of(invited, minimum, (invitation.Category, invitation.Segment));
        var response = new SurveyResponse { Id = RandomNumber.Next(), WaveId = invitation.WaveId, Category = category, Segment = segment, Source = ResponseSource.Link, Answers = answers };
        var key = SurveyToken.UseKeyOf(token);
        db.Add(new SurveyUse { Key = key, WaveId = invitation.WaveId });
        db.Add(response);
        await SaveAsync(db, () => db.SurveyUses.AnyAsync(u => u.Key == key, cancellationToken), cancellationToken);
        return response.Id;
    }

    private static async Task SaveAsync(KamDbContext db, Func<Task<bool>> isAnsweredAsync, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await isAnsweredAsync())
            {
                throw new AlreadyAnswered();
            }

            throw;
        }
    }

    /// <param name="InvitationId">Who answers; visible through the context given.</param>
    internal sealed record Given(int InvitationId)
    {
        /// <summary>By key of the question.</summary>
        public required IReadOnlyDictionary<string, GivenAnswer> Answers { get; init; }

        public ResponseSource Source { get; init; }

        /// <summary>The colleague who types, of <see cref="ResponseSource.Phone"/> and <see cref="ResponseSource.Interview"/>.</summary>
        public int? EnteredById { get; init; }

        /// <summary>What the address held; an anonymous answer is not taken without it.</summary>
        public string? Token { get; init; }

        /// <summary>ru or en, in which it was answered; null: the contact's.</summary>
        public string? Language { get; init; }
    }
}
