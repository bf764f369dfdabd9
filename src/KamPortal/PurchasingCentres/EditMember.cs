using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>
/// Changes what is known of a member. Roles and weight are part of what was published: changing them makes the centre a
/// draft again; attitude, interests, contact and next action do not.
/// </summary>
public sealed class EditMember(KamDb kam, TimeProvider clock)
{
    /// <param name="opened">The form as it was opened: what a colleague saved since then is told from what this form changes.</param>
    /// <exception cref="MemberConflict">A colleague saved the member meanwhile and changed fields this form changes too.</exception>
    /// <exception cref="RuleViolation">A value is out of range, the member has left or is not visible, or may not be changed.</exception>
    public async Task<MemberSaved> RunAsync(int memberId, MemberFields opened, MemberFields mine, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var (centre, member) = await CentreDoor.FindMemberAsync(db, memberId, cancellationToken);
        if (mine.WithPersonal)
        {
            db.Viewer.Require(Policies.SeePersonalNotes);
        }

        if (member.LeftOn is not null)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CentreMessages.MemberGone, member.Person.FullName));
        }

        var theirs = MemberFields.Of(member, mine.WithPersonal);
        var merge = member.Version == opened.Version ? new MemberMerge(mine, [], []) : MemberMerge.Of(opened, mine, theirs);
        var takenFrom = merge.TakenOver.Count + merge.Conflicts.Count > 0 ? await SavedByAsync(db, member, cancellationToken) : null;
        if (merge.Conflicts.Count > 0)
        {
            throw new MemberConflict(string.Format(CultureInfo.CurrentCulture, CentreMessages.MemberConflict, takenFrom), merge, theirs);
        }

        await RequireRolesAsync(db, member, merge.Fields.RoleIds, cancellationToken);
        await RequireContactAsync(db, centre, member, merge.Fields.OurContactId, cancellationToken);
        Apply(merge.Fields, member);
        if (member.Influence != theirs.Influence || !theirs.RoleIds.ToHashSet().SetEquals(merge.Fields.RoleIds))
        {
            centre.BackToDraft(DraftReason.Edited);
            db.Stamp(centre);
            db.Stamp(member);
        }

        await CentreDoor.SaveAsync(db, centre.Id, centre.AccountId, cancellationToken);
        return new MemberSaved([.. merge.Fields.RoleIds.Except(theirs.RoleIds)], merge.TakenOver, takenFrom);
    }

    private static void Apply(MemberFields fields, CentreMember member)
    {
        member.Weigh(fields.Influence);
        member.Play([.. fields.RoleIds]);
        member.Feel(fields.Attitude, fields.CompetitorAttitude, fields.CompetitorNote);
        member.Decide(fields.Stage, fields.Decides);
        member.Want(fields.BusinessInterests);
        member.Approach(fields.OurContactId, fields.NextAction, fields.NextActionOn);
        if (fields.WithPersonal)
        {
            member.WantPersonally(fields.PersonalInterests);
        }
    }

    /// <summary>A role switched off meanwhile stays with those who play it, and is given to nobody else.</summary>
    private static async Task RequireRolesAsync(KamDbContext db, CentreMember member, IReadOnlyList<int> roleIds, CancellationToken cancellationToken)
    {
        var added = roleIds.Distinct().Where(id => !member.Roles.Exists(r => r.RoleId == id)).ToArray();
        if (added.Length > 0 && await db.RoleDefinitions.CountAsync(r => r.IsActive && EF.Parameter(added).Contains(r.Id), cancellationToken) != added.Length)
        {
            throw new RuleViolation(CentreMessages.RoleUnknown, nameof(MemberFields.RoleIds));
        }
    }

    private async Task RequireContactAsync(KamDbContext db, PurchasingCentre centre, CentreMember member, int? contactId, CancellationToken cancellationToken)
    {
        if (contactId is { } id && id != member.OurContactId
            && (await CentreContacts.OfAccountAsync(db, centre.AccountId, db.Viewer.Today(clock), cancellationToken)).All(c => c.Id != id))
        {
            throw new RuleViolation(CentreMessages.ContactUnknown, nameof(MemberFields.OurContactId));
        }
    }

    private static async Task<string> SavedByAsync(KamDbContext db, CentreMember member, CancellationToken cancellationToken)
    {
        var (id, roles) = (member.Id, member.Roles.Select(r => r.Id).ToArray());
        var last = await db.AuditEntries.AsNoTracking()
            .Where(e => (e.Entity == nameof(CentreMember) && e.EntityId == id) || (e.Entity == nameof(CentreMemberRole) && EF.Parameter(roles).Contains(e.EntityId)))
            .OrderByDescending(e => e.Id).Select(e => new { e.Actor, e.At }).FirstOrDefaultAsync(cancellationToken);
        return last is null ? CentreMessages.Somebody : last.Actor + ", " + LocalTime.FromUtc(last.At, db.Viewer.TimeZoneId).ToString("g", CultureInfo.CurrentCulture);
    }
}
