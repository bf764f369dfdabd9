using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.WorkTasks;

/// <summary>A member of a purchasing centre, the account around them, and who of us works with them.</summary>
internal sealed record MemberAtWork(int PersonId, string Person, int AccountId, string Account, int OwnerId, int AssigneeId, DateOnly? LeftOn, IReadOnlyList<int> RoleIds)
{
    /// <returns>Null when there is no such member, or the viewer does not see the account.</returns>
    public static async Task<MemberAtWork?> FindAsync(KamDbContext db, ViewerDirectory viewers, int memberId, CancellationToken cancellationToken)
    {
        var member = await db.CentreMembers.AsNoTracking().Where(m => m.Id == memberId)
            .Select(m => new
            {
                m.PersonId,
                m.Person.LastName,
                m.Person.FirstName,
                m.Person.MiddleName,
                m.Centre.AccountId,
                Account = m.Centre.Account.Name,
                m.Centre.Account.OwnerId,
                m.OurContactId,
                m.LeftOn,
                RoleIds = m.Roles.Select(r => r.RoleId).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (member is null)
        {
            return null;
        }

        var contact = member.OurContactId is { } contactId ? await viewers.FindAsync(contactId, cancellationToken) : Viewer.Nobody;
        var assignee = contact.May(Policies.WorkTouches) && contact.Sees(member.AccountId, member.OwnerId) ? contact.UserId!.Value : member.OwnerId;
        return new MemberAtWork(member.PersonId, KamPortal.People.Person.NameOf(member.LastName, member.FirstName, member.MiddleName), member.AccountId, member.Account, member.OwnerId, assignee, member.LeftOn, member.RoleIds);
    }
}
