using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <summary>Makes what clients named somebody's work until a day: a deficit of an "Ideal" survey, a gap of SERVQUAL, a low score, a theme of interviews, or their own words.</summary>
public sealed class OpenImprovement(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public ImprovementSource Source { get; set; } = ImprovementSource.Own;

        /// <summary>Required unless <see cref="Source"/> is own.</summary>
        public int? WaveId { get; set; }

        /// <summary>The attribute; required of deficits and gaps.</summary>
        public int? QuestionId { get; set; }

        public ImprovementFields Fields { get; init; } = new();
    }

    /// <returns>The improvement's id.</returns>
    /// <exception cref="RuleViolation">A value is missing or out of range, a client is not the viewer's to see, or the question does not fit.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var (today, now) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        var title = FormRules.Required(form.Fields.Title, Improvement.TitleMaxLength, nameof(form.Fields.Title));
        var owner = await ImprovementDoor.OwnerAsync(viewers, form.Fields.OwnerId, cancellationToken);
        var said = await ImprovementDoor.SaidAsync(db, form.Fields.Accounts, cancellationToken);
        if (said.Count == 0)
        {
            throw new RuleViolation(ImprovementMessages.NoAccounts, nameof(form.Fields.Accounts));
        }

        var reason = await ImprovementReason.CheckAsync(db, form.Source, form.WaveId, form.QuestionId, said.Keys, cancellationToken);
        var improvement = new Improvement
        {
            Title = title,
            Details = FormRules.Text(form.Fields.Details, Improvement.TextMaxLength, nameof(form.Fields.Details)),
            Source = form.Source,
            WaveId = reason.WaveId,
            QuestionId = reason.QuestionId,
            Expected = reason.Expected,
            Perceived = reason.Perceived,
            OwnerId = form.Fields.OwnerId,
            DueOn = ImprovementDoor.Due(form.Fields.DueOn, today),
            CreatedAt = now,
            CreatedById = db.Viewer.UserId,
        };
        improvement.Accounts.AddRange(said.Select(s => new ImprovementAccount { AccountId = s.Key, Said = s.Value }));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(improvement);
        await db.SaveChangesAsync(cancellationToken);
        await ImprovementTasks.SettleAsync(db, improvement, owner, handOn: true, today, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
        await ImprovementDoor.TellAsync(notify, db.Viewer, improvement, cancellationToken);
        return improvement.Id;
    }
}
