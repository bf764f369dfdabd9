using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Accounts;

/// <summary>Ends somebody's work in an account's team; the row stays as history.</summary>
public sealed class EndTeamMember(KamDb kam, ViewerDirectory viewers)
{
    /// <param name="memberId">The row of the team, not the user.</param>
    /// <param name="lastDay">Included.</param>
    /// <exception cref="RuleViolation">Not found, or the day is before the first one.</exception>
    public async Task RunAsync(int memberId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditAccounts);
        var member = await db.AccountTeamMembers.SingleOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw new RuleViolation(AccountFormMessages.MemberNotFound);
        await db.AccountToEditAsync(member.AccountId, cancellationToken);
        if (lastDay < member.FromOn)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, AccountFormMessages.MemberEndsBeforeStart, member.FromOn.ToString("d", CultureInfo.CurrentCulture)), "ToOn");
        }

        member.ToOn = lastDay;
        await db.SaveChangesAsync(cancellationToken);
        viewers.Forget();
    }
}
