using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>Changes an improvement in work: what, who, until when, and what the clients said. Clients of colleagues stay as they are.</summary>
public sealed class EditImprovement(KamDb kam, ViewerDirectory viewers, Notify notify, TimeProvider clock)
{
    public sealed class Form
    {
        public int ImprovementId { get; set; }

        public int Version { get; set; }

        public ImprovementFields Fields { get; init; } = new();
    }

    /// <exception cref="RuleViolation">A value is missing or out of range, it is closed, not the viewer's to change, or a client that was shown it is taken out.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it since it was shown.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var improvement = await ImprovementDoor.ToEditAsync(db, form.ImprovementId, cancellationToken);
        ImprovementDoor.RequireOpen(improvement);
        var (today, now) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime);
        var isHanded = form.Fields.OwnerId != improvement.OwnerId;
        var owner = isHanded ? await ImprovementDoor.OwnerAsync(viewers, form.Fields.OwnerId, cancellationToken) : await viewers.FindAsync(improvement.OwnerId, cancellationToken);
        improvement.Title = FormRules.Required(form.Fields.Title, Improvement.TitleMaxLength, nameof(form.Fields.Title));
        improvement.Details = FormRules.Text(form.Fields.Details, Improvement.TextMaxLength, nameof(form.Fields.Details));
        improvement.DueOn = form.Fields.DueOn == improvement.DueOn ? improvement.DueOn : ImprovementDoor.Due(form.Fields.DueOn, today);
        improvement.OwnerId = form.Fields.OwnerId;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await SayAsync(db, improvement, form.Fields.Accounts, cancellationToken);

        // The lines of clients are rows of their own: whoever changes them alone has changed the improvement.
        db.Entry(improvement).Property(i => i.Version).IsModified = true;
        await db.SaveFormAsync(improvement, form.Version, cancellationToken);
        await ImprovementTasks.SettleAsync(db, improvement, owner, isHanded, today, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
        if (isHanded)
        {
            await ImprovementDoor.TellAsync(notify, db.Viewer, improvement, cancellationToken);
        }
    }

    private static async Task SayAsync(KamDbContext db, Improvement improvement, List<SaidLine> lines, CancellationToken cancellationToken)
    {
        var said = await ImprovementDoor.SaidAsync(db, lines, cancellationToken);
        foreach (var gone in improvement.Accounts.FindAll(a => !said.ContainsKey(a.AccountId)))
        {
            if (gone.ShownOn is not null)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImprovementMessages.ShownToAccount, gone.Account.Name), nameof(ImprovementFields.Accounts));
            }

            improvement.Accounts.Remove(gone);
            db.Remove(gone);
        }

        foreach (var (accountId, text) in said)
        {
            if (improvement.Accounts.Find(a => a.AccountId == accountId) is { } line)
            {
                line.Said = text;
            }
            else
            {
                improvement.Accounts.Add(new ImprovementAccount { ImprovementId = improvement.Id, AccountId = accountId, Said = text });
            }
        }

        var visible = improvement.Accounts.Count > 0 ? 0 : await db.ImprovementAccounts.CountAsync(a => a.ImprovementId == improvement.Id, cancellationToken);
        if (improvement.Accounts.Count == 0 && await db.AllImprovementClients.CountAsync(a => a.ImprovementId == improvement.Id, cancellationToken) == visible)
        {
            throw new RuleViolation(ImprovementMessages.NoAccounts, nameof(ImprovementFields.Accounts));
        }
    }
}
