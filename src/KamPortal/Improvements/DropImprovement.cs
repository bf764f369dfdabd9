using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <summary>It will not be done, for a reason. No client is shown it.</summary>
public sealed class DropImprovement(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    public sealed class Form
    {
        public int ImprovementId { get; set; }

        public int Version { get; set; }

        public string? Reason { get; set; }
    }

    /// <exception cref="RuleViolation">No reason, it is closed already, or not the viewer's to change.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it since it was shown.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var improvement = await ImprovementDoor.ToEditAsync(db, form.ImprovementId, cancellationToken);
        ImprovementDoor.RequireOpen(improvement);
        improvement.Evidence = FormRules.Text(form.Reason, Improvement.TextMaxLength, nameof(form.Reason)) ?? throw new RuleViolation(ImprovementMessages.ReasonRequired, nameof(form.Reason));
        await ImprovementEnding.SaveAsync(db, viewers, improvement, ImprovementStatus.Dropped, form.Version, clock, cancellationToken);
    }
}
