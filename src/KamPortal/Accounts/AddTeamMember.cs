using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Adds somebody who serves the account beside its manager; from that day they see it.</summary>
public sealed class AddTeamMember(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The person is unknown, the owner, or in that role already.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        await using var transaction = await db.BeginSerialAsync(SerialArea.Accounts, cancellationToken);
        var account = await db.AccountToEditAsync(form.AccountId, cancellationToken);
        var user = await db.PortalUsers.AsNoTracking().SingleOrDefaultAsync(u => u.Id == form.UserId && u.IsEnabled, cancellationToken)
            ?? throw new RuleViolation(AccountFormMessages.MemberUnknown, nameof(form.UserId));
        if (user.Id == account.OwnerId)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AccountFormMessages.MemberIsOwner, user.FullName), nameof(form.UserId));
        }

        var from = form.FromOn ?? db.Viewer.Today(clock);
        if (await db.AccountTeamMembers.AnyAsync(m => m.AccountId == account.Id && m.UserId == user.Id && m.Role == form.Role && (m.ToOn == null || m.ToOn >= from), cancellationToken))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AccountFormMessages.MemberTwice, user.FullName), nameof(form.UserId));
        }

        db.Add(new AccountTeamMember { AccountId = account.Id, UserId = user.Id, Role = form.Role, FromOn = from });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        viewers.Forget();
    }

    public sealed class Form
    {
        public int AccountId { get; set; }

        public int? UserId { get; set; }

        public TeamRole Role { get; set; } = TeamRole.Assistant;

        /// <summary>Null is today.</summary>
        public DateOnly? FromOn { get; set; }
    }
}
