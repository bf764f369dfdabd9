using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Staff;
using KamPortal.Touches;

namespace KamPortal.Demo;

/// <summary>
/// The history of the demo company, in short: what opened, was handed over, was lost and was done in the last month.
/// The seeding itself is not audited row by row; nobody did it.
/// </summary>
internal sealed class DemoAudit(DemoStaff staff, DemoAccounts accounts, DemoTouches touches, DateTime now)
{
    public IEnumerable<AuditEntry> Entries => Opened().Concat(HandedOver()).Concat(Changed()).Concat(Done()).OrderBy(e => e.At);

    private IEnumerable<AuditEntry> Opened() => accounts.All.Select(a => Entry(a, AuditAction.Created, Morning(a.CreatedOn), staff.Heads[0], new FieldChange(nameof(Account.Name), null, a.Name), new FieldChange(nameof(Account.Status), null, nameof(AccountStatus.Active))));

    private IEnumerable<AuditEntry> HandedOver() =>
        from account in accounts.All
        from pair in account.Ownership.Zip(account.Ownership.Skip(1))
        select Entry(account, AuditAction.Changed, Morning(pair.Second.FromOn), staff.Heads[0], new FieldChange(nameof(Account.OwnerId), Text(pair.First.OwnerId), Text(pair.Second.OwnerId)));

    private IEnumerable<AuditEntry> Changed() =>
        from account in accounts.All
        where account.Status is AccountStatus.Lost or AccountStatus.AtRisk
        let owner = staff.Users.First(u => u.Id == account.OwnerId)
        select Entry(account, AuditAction.Changed, now.AddDays(-20 - (account.Id % 9)), owner, new FieldChange(nameof(Account.Status), nameof(AccountStatus.Active), account.Status.ToString()));

    private IEnumerable<AuditEntry> Done() =>
        from touch in touches.Touches
        where touch.DoneAt > now.AddDays(-30)
        let user = staff.Users.First(u => u.Id == touch.DoneById)
        select new AuditEntry { At = touch.DoneAt!.Value, UserId = user.Id, Actor = user.FullName, Entity = nameof(Touch), EntityId = touch.Id, AccountId = touch.AccountId, Action = AuditAction.Changed, Changes = AuditTrail.Write([new FieldChange(nameof(Touch.Status), nameof(TouchStatus.Planned), nameof(TouchStatus.Done))]) };

    private static AuditEntry Entry(Account account, AuditAction action, DateTime at, PortalUser by, params FieldChange[] changes) =>
        new() { At = at, UserId = by.Id, Actor = by.FullName, Entity = nameof(Account), EntityId = account.Id, AccountId = account.Id, Action = action, Changes = AuditTrail.Write(changes) };

    private static DateTime Morning(DateOnly day) => day.ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);

    private static string Text(int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
