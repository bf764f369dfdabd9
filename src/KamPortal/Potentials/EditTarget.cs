using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;

namespace KamPortal.Potentials;

/// <summary>Changes an open target; its task follows.</summary>
public sealed class EditTarget(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int TargetId { get; set; }

        public TargetFields Fields { get; init; } = new();

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">A value is out of range, the target is closed, or its account is not the viewer's to write about.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after the form was opened.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (target, group, account, ownerId) = await TargetDoor.FindAsync(db, form.TargetId, cancellationToken);
        var today = db.Viewer.Today(clock);
        var potential = await TargetDoor.PotentialAsync(db, target.AccountId, target.ProductGroupId, cancellationToken) ?? target.PotentialThen;
        var amount = TargetDoor.Amount(form.Fields.Amount, Math.Max(potential, target.PotentialThen));
        var (wasOwner, wasDue) = (target.OwnerId, target.DueOn);
        if (form.Fields.DueOn != wasDue)
        {
            TargetDoor.RequireDue(form.Fields.DueOn, today);
        }

        if (form.Fields.OwnerId != wasOwner)
        {
            await TargetDoor.OwnerAsync(viewers, form.Fields.OwnerId, target.AccountId, ownerId, cancellationToken);
        }

        target.Edit(form.Fields.OwnerId, amount, form.Fields.DueOn, form.Fields.Note);
        var title = TargetDoor.TaskTitle(group, target.SalesThen, amount);
        if (await TargetDoor.TaskAsync(db, target.Id, cancellationToken) is { } task)
        {
            task.Edit(task.Kind, title, target.Note, target.DueOn);
            if (task.AssigneeId != target.OwnerId && target.OwnerId != wasOwner)
            {
                task.Assign(target.OwnerId);
            }
        }

        await db.SaveFormAsync(target, form.Version, cancellationToken);
        if (target.OwnerId != wasOwner)
        {
            await TargetDoor.TellAsync(notify, db.Viewer, target, account, title, cancellationToken);
        }
    }
}
