using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Categories;

/// <summary>The supervisor of a key account's owner confirms that its letter goes down, or declines it with a reason.</summary>
public sealed class DecideCategory(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The viewer is not the owner's supervisor, the proposal is gone or decided, or a decline has no reason.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RecalculateCategories.WaitForOthersAsync(db, cancellationToken);
        var assessment = await db.CategoryAssessments.Include(a => a.Account).SingleOrDefaultAsync(a => a.Id == form.Id && a.State == AssessmentState.Proposed, cancellationToken)
            ?? throw new RuleViolation(CategoryMessages.ProposalGone);
        await db.RequireSupervisorOfAsync(assessment.Account.OwnerId, db.Viewer.Today(clock), cancellationToken);
        var note = FormRules.Text(form.Note, CategoryAssessment.NoteMaxLength, nameof(form.Note));
        if (!form.Confirms && note is null)
        {
            throw new RuleViolation(CategoryMessages.DeclineNeedsReason, nameof(form.Note));
        }

        assessment.State = form.Confirms ? AssessmentState.Applied : AssessmentState.Declined;
        (assessment.DecidedById, assessment.DecidedAt, assessment.DecisionNote) = (db.Viewer.UserId, clock.GetUtcNow().UtcDateTime, note);
        if (form.Confirms)
        {
            assessment.Account.Confirm(assessment.Category, LocalTime.Today(clock, null));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public sealed class Form
    {
        public int Id { get; set; }

        public bool Confirms { get; set; }

        public string? Note { get; set; }
    }
}
