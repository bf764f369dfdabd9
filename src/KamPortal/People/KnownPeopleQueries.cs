using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.People;

/// <summary>Whom people being typed may be, asked before anything is saved.</summary>
public sealed class KnownPeopleQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>For every form, in order, the known people it resembles; at most five each.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<PersonMatch>>> LikeAsync(int accountId, IReadOnlyList<PersonFields> forms, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditPeople);
        await Employ.RequireAccountAsync(db, accountId, cancellationToken);
        var today = db.Viewer.Today(clock);
        var known = await PeopleLike.OpenAsync(db, accountId, cancellationToken);
        var found = new List<IReadOnlyList<PersonMatch>>(forms.Count);
        foreach (var form in forms)
        {
            found.Add(await known.FindAsync(form, today, cancellationToken));
        }

        return found;
    }
}
