using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Improvements;

/// <summary>It is done, and this shows it: the words go to the clients' sheets.</summary>
public sealed class CloseImprovement(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    public sealed class Form
    {
        public int ImprovementId { get; set; }

        public int Version { get; set; }

        /// <summary>What shows that it is done, in words a client may read.</summary>
        public string? Evidence { get; set; }
    }

    /// <exception cref="RuleViolation">No evidence, it is closed already, or not the viewer's to close.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it since it was shown.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var improvement = await ImprovementDoor.ToCloseAsync(db, form.ImprovementId, cancellationToken);
        ImprovementDoor.RequireOpen(improvement);
        improvement.Evidence = FormRules.Text(form.Evidence, Improvement.TextMaxLength, nameof(form.Evidence)) ?? throw new RuleViolation(ImprovementMessages.EvidenceRequired, nameof(form.Evidence));
        await ImprovementEnding.SaveAsync(db, viewers, improvement, ImprovementStatus.Done, form.Version, clock, cancellationToken);
    }
}
