using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Takes people who work at the client, or with it from outside, into a centre; all or none.</summary>
public sealed class AddMembers(KamDb kam, TimeProvider clock)
{
    /// <returns>The ids of the members, in the order of the employments.</returns>
    /// <exception cref="RuleViolation">Nobody or too many are named, somebody is a member already, works elsewhere or has left, or the centre is not to be changed.</exception>
    public async Task<IReadOnlyList<int>> RunAsync(int centreId, IReadOnlyCollection<int> employmentIds, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditCentres);
        var ids = employmentIds.Distinct().Take(PurchasingCentre.MostMembers + 1).ToArray();
        if (ids.Length is 0 or > PurchasingCentre.MostMembers)
        {
            throw new RuleViolation(ids.Length == 0 ? CentreMessages.NobodyChosen : string.Format(CultureInfo.CurrentCulture, CentreMessages.TooManyMembers, PurchasingCentre.MostMembers));
        }

        var centre = await CentreDoor.FindAsync(db, centreId, cancellationToken);
        var employments = await db.Employments.Include(e => e.Person).Include(e => e.Role).Where(e => e.AccountId == centre.AccountId && EF.Parameter(ids).Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        if (employments.Count != ids.Length)
        {
            throw new RuleViolation(CentreMessages.PersonElsewhere);
        }

        var today = db.Viewer.Today(clock);
        var added = new List<CentreMember>();
        foreach (var employment in ids.Select(id => employments[id]))
        {
            if (!employment.IsCurrentOn(today) || employment.Person.LeftOn <= today)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, CentreMessages.WorksNoLonger, employment.Person.FullName));
            }

            var member = centre.Add(employment);
            if (member.Roles.Count == 0 && employment.Role is { IsActive: true } role)
            {
                member.Play([role.Id]);
            }

            added.Add(member);
        }

        await CentreDoor.SaveAsync(db, centre, null, cancellationToken);
        return added.ConvertAll(m => m.Id);
    }
}
