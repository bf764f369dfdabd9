using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.KeyAccounts;

/// <summary>
/// Decides whether an account is key: for the company a head or director, for the manager the manager's supervisor and never
/// the manager. Neither decision touches the other. The former decision stays as history; taking a status away is one more.
/// </summary>
public sealed class DecideKeyStatus(KamDb kam, Notify notify, TimeProvider clock)
{
    public const int FarthestReviewMonths = 36;

    public sealed class Form
    {
        public int AccountId { get; set; }

        public KeyLevel Level { get; set; }

        /// <summary>Of the open candidacy; ignored when there is none.</summary>
        public int CandidacyVersion { get; set; }

        public KeyResult Result { get; set; }

        public string? Reason { get; set; }

        /// <summary>Null: after the months of the settings.</summary>
        public DateOnly? NextReviewOn { get; set; }

        /// <summary>Why the manager may hold one more than the limit.</summary>
        public string? OverrideReason { get; set; }

        public DateOnly? OverrideUntilOn { get; set; }
    }

    /// <returns>The decision's id.</returns>
    /// <exception cref="RuleViolation">Not the viewer's to decide, nothing to decide on, what speaks against it, or the limit.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the candidacy since.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.DecideKeyStatus);

        // The limit is counted and the decision saved in one go: two at once would both pass otherwise.
        await using var transaction = await db.BeginSerialAsync(SerialArea.KeyAccounts, cancellationToken);
        var today = db.Viewer.Today(clock);
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == form.AccountId, cancellationToken) ?? throw new RuleViolation(AccountFormMessages.NotFound);
        await KeyDecider.RequireAsync(db, form.Level, account.OwnerId, today, cancellationToken);
        var candidacy = await db.KeyCandidacies.Include(c => c.Criteria).SingleOrDefaultAsync(c => c.AccountId == account.Id && c.Level == form.Level && c.Stage != CandidacyStage.Decided, cancellationToken);
        var current = await db.KeyDecisions.SingleOrDefaultAsync(d => d.AccountId == account.Id && d.Level == form.Level && d.IsCurrent, cancellationToken);
        if (candidacy is null && current is null)
        {
            throw new RuleViolation(KeyMessages.NothingToDecide);
        }

        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var decision = Decide(db, form, account, candidacy, today, settings);
        var over = form.Result == KeyResult.Key && form.Level == KeyLevel.Manager ? await KeyLimit.RequireAsync(db, form, account, settings.KeyAccountLimit, today, cancellationToken) : null;

        // Apart, because only one decision may be current at any moment.
        current?.GiveWay(today);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(decision);
        Candidacies.SetStatus(account, form.Level, Candidacies.StatusOf(form.Result));
        if (over is { } reason)
        {
            db.Add(new KeyOverride { AccountId = account.Id, Decision = decision, ManagerId = account.OwnerId, Reason = reason, UntilOn = form.OverrideUntilOn!.Value, ById = db.Viewer.UserId!.Value, At = clock.GetUtcNow().UtcDateTime });
        }

        await CloseTasksAsync(db, candidacy, current, today, cancellationToken);
        try
        {
            await SaveAsync(db, candidacy, form.CandidacyVersion, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another decision was quicker; on SQL Server one of two at once is turned down by the database.
            throw new RuleViolation(KeyMessages.DecidedMeanwhile);
        }

        await TellAsync(account, decision, cancellationToken);
        return decision.Id;
    }

    private KeyDecision Decide(KamDbContext db, Form form, Account account, KeyCandidacy? candidacy, DateOnly today, PortalSettings settings)
    {
        var reason = FormRules.Required(form.Reason, KeyDecision.ReasonMaxLength, nameof(form.Reason));
        if (form.Result == KeyResult.Key)
        {
            RequireWorthIt(form.Level, candidacy);
        }

        return new KeyDecision
        {
            AccountId = account.Id,
            Candidacy = candidacy,
            Level = form.Level,
            ManagerId = form.Level == KeyLevel.Manager ? account.OwnerId : null,
            Result = form.Result,
            Criteria = candidacy is null ? null : string.Join(',', candidacy.Criteria.Where(c => c.IsMet).Select(c => c.Kind).Order()),
            Influence = candidacy?.Influence ?? Influence.None,
            PotentialScore = candidacy?.PotentialScore,
            Attractiveness = candidacy?.Attractiveness,
            Reason = reason,
            DecidedById = db.Viewer.UserId,
            On = today,
            At = clock.GetUtcNow().UtcDateTime,
            NextReviewOn = ReviewOn(form.NextReviewOn, today, settings.KeyReviewMonths),
        };
    }

    /// <exception cref="RuleViolation">Not scored, no criterion met, or nothing at the client the manager could influence.</exception>
    private static void RequireWorthIt(KeyLevel level, KeyCandidacy? candidacy)
    {
        if (candidacy is not { Stage: CandidacyStage.Scored })
        {
            throw new RuleViolation(candidacy is null ? KeyMessages.JudgeAgainFirst : KeyMessages.ScoreFirst, nameof(Form.Result));
        }

        if (level == KeyLevel.Manager && !candidacy.InfluenceAnswered)
        {
            throw new RuleViolation(KeyMessages.TestFirst, nameof(Form.Result));
        }

        if (level == KeyLevel.Manager && candidacy.Influence == Influence.None)
        {
            throw new RuleViolation(KeyMessages.NoInfluence, nameof(Form.Result));
        }

        if (!candidacy.Criteria.Exists(c => c.IsMet))
        {
            throw new RuleViolation(KeyMessages.NoCriterion, nameof(Form.Result));
        }
    }

    /// <summary>The 31st, and 29 February, become the last day of a shorter month.</summary>
    internal static DateOnly ReviewOn(DateOnly? chosen, DateOnly today, int months)
    {
        var on = chosen ?? today.AddMonths(months);
        return on > today && on <= today.AddMonths(FarthestReviewMonths) ? on
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, KeyMessages.ReviewRange, FarthestReviewMonths), nameof(Form.NextReviewOn));
    }

    private async Task CloseTasksAsync(KamDbContext db, KeyCandidacy? candidacy, KeyDecision? current, DateOnly today, CancellationToken cancellationToken)
    {
        var keys = new[] { candidacy is null ? null : KeyTaskKey.ToDecide(candidacy.Id), current is null ? null : KeyTaskKey.Review(current.Id) }.Where(k => k is not null).ToArray();
        foreach (var task in await db.WorkTasks.Where(t => EF.Parameter(keys).Contains(t.SourceKey) && t.Status == WorkTaskStatus.Open).ToListAsync(cancellationToken))
        {
            task.Close(WorkTaskStatus.Done, db.Viewer.UserId!.Value, today, clock.GetUtcNow().UtcDateTime, KeyMessages.TaskDecided, null);
        }
    }

    private static async Task SaveAsync(KamDbContext db, KeyCandidacy? candidacy, int version, CancellationToken cancellationToken)
    {
        if (candidacy is null)
        {
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        candidacy.Stage = CandidacyStage.Decided;
        await db.SaveFormAsync(candidacy, version, cancellationToken);
    }

    private async Task TellAsync(Account account, KeyDecision decision, CancellationToken cancellationToken)
    {
        var (name, link) = (account.Name, KeyTaskKey.Link(account.Id));
        await notify.RunAsync(
            account.OwnerId,
            FormattableString.Invariant($"key-decision:{decision.Id}"),
            () => string.Format(CultureInfo.CurrentCulture, KeyMessages.ToldDecision, name, decision.Level.Label(), decision.Result.Label()),
            link,
            cancellationToken);
    }
}
