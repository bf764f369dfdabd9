using KamPortal.Data;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Purchasing centres of accounts the viewer sees; what is not visible is not there.</summary>
public sealed class CentreQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such centre or its account is not visible.</returns>
    public async Task<CentreCard?> FindAsync(int centreId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        return (await CentreCards.LoadAsync(db, [centreId], db.Viewer.Today(clock), cancellationToken)).SingleOrDefault();
    }

    /// <returns>Null when there is no such account or it is not visible.</returns>
    public async Task<AccountCentres?> OfAccountAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        var isArchived = await db.Accounts.Where(a => a.Id == accountId).Select(a => (bool?)a.IsArchived).SingleOrDefaultAsync(cancellationToken);
        if (isArchived is null)
        {
            return null;
        }

        var ids = await db.PurchasingCentres.Where(c => c.AccountId == accountId).Select(c => c.Id).ToListAsync(cancellationToken);
        var cards = ids.Count == 0 ? [] : await CentreCards.LoadAsync(db, ids, db.Viewer.Today(clock), cancellationToken);
        var groups = await db.ProductGroups.AsNoTracking().Where(g => !db.PurchasingCentres.Any(c => c.AccountId == accountId && c.ProductGroupId == g.Id))
            .OrderBy(g => g.Name).ThenBy(g => g.Id).Select(g => new CentreScope(g.Id, g.Name)).ToListAsync(cancellationToken);
        return new AccountCentres(
            [.. cards.Select(c => new CentreRow(c.Id, c.ProductGroup, c.Status, c.DraftReason, c.Edition, c.Active.Count(), c.Assessment))],
            groups,
            cards.All(c => c.ProductGroupId is not null),
            db.Viewer.May(Policies.EditCentres) && isArchived == false);
    }

    /// <summary>The centre as it was published for the n-th time.</summary>
    /// <returns>Null when there is no such edition or the centre is not visible.</returns>
    public async Task<CentreCard?> EditionAsync(int centreId, int number, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        var edition = await db.CentreEditions.AsNoTracking().Where(e => e.CentreId == centreId && e.Number == number).Select(e => new
        {
            e.Content, e.PublishedAt, PublishedBy = e.PublishedBy.LastName + " " + e.PublishedBy.FirstName, e.Centre.AccountId, AccountName = e.Centre.Account.Name, e.Centre.ProductGroupId, ProductGroup = e.Centre.ProductGroup!.Name,
        }).SingleOrDefaultAsync(cancellationToken);
        if (edition is null)
        {
            return null;
        }

        var kept = PublishedCentre.Read(edition.Content);
        var members = kept.ToMembers();
        return new CentreCard
        {
            Id = centreId,
            AccountId = edition.AccountId,
            AccountName = edition.AccountName,
            ProductGroupId = edition.ProductGroupId,
            ProductGroup = edition.ProductGroup,
            Status = CentreStatus.Published,
            Edition = number,
            IsEdition = true,
            PublishedAt = LocalTime.FromUtc(edition.PublishedAt, db.Viewer.TimeZoneId),
            PublishedBy = edition.PublishedBy,
            Members = members,
            Links = kept.Links,
            Assessment = kept.Assess(members),
            Today = kept.On,
            CoverageDays = kept.CoverageDays,
            InfluencerPercent = kept.InfluencerPercent,
            SingleThreadPercent = kept.SingleThreadPercent,
        };
    }

    /// <summary>Publications of the centre, latest first.</summary>
    public async Task<IReadOnlyList<CentreEditionLine>> EditionsAsync(int centreId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeCentres);
        var editions = await db.CentreEditions.AsNoTracking().Where(e => e.CentreId == centreId).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.PublishedAt, By = e.PublishedBy.LastName + " " + e.PublishedBy.FirstName, e.SupportIndex, e.Coverage }).ToListAsync(cancellationToken);
        return editions.ConvertAll(e => new CentreEditionLine(e.Number, LocalTime.FromUtc(e.PublishedAt, db.Viewer.TimeZoneId), e.By, e.SupportIndex, e.Coverage));
    }

    /// <summary>Those who work at the client now, or with it from outside, and are not in the centre; by name.</summary>
    public async Task<IReadOnlyList<CentreCandidate>> CandidatesAsync(int centreId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditCentres);
        var today = db.Viewer.Today(clock);
        var rows = await db.Employments.AsNoTracking()
            .Where(e => db.PurchasingCentres.Any(c => c.Id == centreId && c.AccountId == e.AccountId)
                && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && (e.Person.LeftOn == null || e.Person.LeftOn > today)
                && !db.CentreMembers.Any(m => m.CentreId == centreId && m.PersonId == e.PersonId && m.LeftOn == null))
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id).Select(e => new
            {
                e.Id, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Position, e.Department, e.IsOutside, e.Organisation, e.Role,
                WasMember = db.CentreMembers.Any(m => m.CentreId == centreId && m.PersonId == e.PersonId),
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(e => new CentreCandidate(
            e.Id, Person.NameOf(e.LastName, e.FirstName, e.MiddleName), e.Position, e.Department, e.IsOutside, e.Organisation, e.Role is { IsActive: true } role ? role.Name : null, e.WasMember));
    }

    /// <summary>What the form of a member starts from and chooses among; without personal interests, see <see cref="PersonalInterestsAsync"/>.</summary>
    /// <returns>Null when the member is not visible.</returns>
    public async Task<MemberToEdit?> ToEditAsync(int memberId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditCentres);
        var member = await db.CentreMembers.AsNoTracking().Include(m => m.Roles).Include(m => m.Centre).Include(m => m.Employment).SingleOrDefaultAsync(m => m.Id == memberId, cancellationToken);
        if (member is null)
        {
            return null;
        }

        var roles = await db.RoleDefinitions.AsNoTracking().Where(r => r.IsActive || db.CentreMemberRoles.Any(p => p.MemberId == memberId && p.RoleId == r.Id)).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        var contacts = await CentreContacts.OfAccountAsync(db, member.Centre.AccountId, db.Viewer.Today(clock), cancellationToken);
        var (today, accountId, ownId, superiorId) = (db.Viewer.Today(clock), member.Centre.AccountId, member.EmploymentId, member.Employment.ReportsToId);
        var superiors = await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && e.Id != ownId && !e.IsOutside && (e.ToOn == null || e.ToOn >= today || e.Id == superiorId))
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id).Select(e => new { e.Id, e.Person.LastName, e.Person.FirstName, e.Position }).ToListAsync(cancellationToken);
        return new MemberToEdit(MemberFields.Of(member, withPersonal: false), roles.ConvertAll(CentreCards.Role), contacts, db.Viewer.May(Policies.SeePersonalNotes))
        {
            ReportsToId = superiorId,
            Superiors = member.Employment.IsOutside ? [] : superiors.ConvertAll(e => new Choice(e.Id, Person.NameOf(e.LastName, e.FirstName) + (e.Position is null ? "" : ", " + e.Position))),
        };
    }

    /// <summary>Personal interests of a member; that they were read is written down.</summary>
    /// <exception cref="RuleViolation">The viewer may not read personal notes, or the member is not visible.</exception>
    public async Task<string?> PersonalInterestsAsync(int memberId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePersonalNotes);
        var member = await db.CentreMembers.AsNoTracking().Where(m => m.Id == memberId).Select(m => new { m.PersonId, m.PersonalInterests }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation(CentreMessages.MemberNotFound);
        if (db.Viewer.UserId is { } userId)
        {
            db.Add(new PersonalDataAccess { PersonId = member.PersonId, UserId = userId, At = clock.GetUtcNow().UtcDateTime, Place = AccessPlace.PurchasingCentre });
            await db.SaveChangesAsync(cancellationToken);
        }

        return member.PersonalInterests;
    }
}
