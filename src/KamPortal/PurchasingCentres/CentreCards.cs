using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.PurchasingCentres;

/// <summary>Reads centres whole, in a fixed number of queries however many they are.</summary>
internal static class CentreCards
{
    public static async Task<IReadOnlyList<CentreCard>> LoadAsync(KamDbContext db, IReadOnlyCollection<int> centreIds, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = centreIds.Distinct().ToArray();
        var centres = await db.PurchasingCentres.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id)).OrderBy(c => c.ScopeKey).ThenBy(c => c.Id).Select(c => new
        {
            c.Id, c.AccountId, AccountName = c.Account.Name, c.Account.IsArchived, c.ProductGroupId, ProductGroup = c.ProductGroup!.Name,
            c.Status, c.DraftReason, c.Edition, c.PublishedAt, PublishedBy = c.PublishedById == null ? null : c.PublishedBy!.LastName + " " + c.PublishedBy.FirstName, c.Version,
        }).ToListAsync(cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var parts = await PartsAsync(db, ids, today.AddDays(-settings.CoverageDays), settings.InfluencerPercent, cancellationToken);
        var links = (await db.CentreLinks.AsNoTracking().Where(l => EF.Parameter(ids).Contains(l.CentreId)).OrderBy(l => l.Id).ToListAsync(cancellationToken))
            .ToLookup(l => l.CentreId, l => new CentreLinkLine(l.Id, l.FromId, l.ToId, l.Kind));
        var expected = await ExpectedRolesAsync(db, cancellationToken);
        var mayEdit = db.Viewer.May(Policies.EditCentres);
        return centres.ConvertAll(c =>
        {
            var members = parts[c.Id].Select(p => p.EditionWhenLeft == c.Edition && c.Status == CentreStatus.Draft ? p.Card with { IsNewlyGone = true } : p.Card).ToList();
            var active = members.Where(m => m.IsActive).Select(m => m.Id).ToHashSet();
            return new CentreCard
            {
                Id = c.Id,
                AccountId = c.AccountId,
                AccountName = c.AccountName,
                ProductGroupId = c.ProductGroupId,
                ProductGroup = c.ProductGroup,
                Status = c.Status,
                DraftReason = c.DraftReason,
                Edition = c.Edition,
                PublishedAt = c.PublishedAt is { } at ? LocalTime.FromUtc(at, db.Viewer.TimeZoneId) : null,
                PublishedBy = c.PublishedBy,
                Members = members,
                Links = [.. links[c.Id].Where(l => active.Contains(l.FromId) && active.Contains(l.ToId))],
                Assessment = CentreAssessment.Of(members, expected, settings.SingleThreadPercent),
                Today = today,
                CoverageDays = settings.CoverageDays,
                InfluencerPercent = settings.InfluencerPercent,
                SingleThreadPercent = settings.SingleThreadPercent,
                MayEdit = mayEdit && !c.IsArchived,
                Version = c.Version,
            };
        });
    }

    public static async Task<List<MemberRole>> ExpectedRolesAsync(KamDbContext db, CancellationToken cancellationToken) =>
        (await db.RoleDefinitions.AsNoTracking().Where(r => r.IsActive && r.IsExpected).OrderBy(r => r.Order).ThenBy(r => r.Id).ToListAsync(cancellationToken)).ConvertAll(Role);

    public static MemberRole Role(RoleDefinition role) => new(role.Id, role.Name, role.Decides);

    private static async Task<ILookup<int, MemberPart>> PartsAsync(KamDbContext db, int[] ids, DateOnly from, int influencerPercent, CancellationToken cancellationToken)
    {
        var members = await db.CentreMembers.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.CentreId)).Select(m => new
        {
            m.Id, m.CentreId, m.Centre.AccountId, m.PersonId, m.EmploymentId, m.Person.LastName, m.Person.FirstName, m.Person.MiddleName,
            m.Employment.Position, m.Employment.Department, m.Employment.Organisation, m.Employment.IsOutside, m.Employment.Seniority,
            m.Influence, m.Attitude, m.CompetitorAttitude, m.CompetitorNote, m.Stage, m.Decides, m.BusinessInterests,
            m.OurContactId, OurContact = m.OurContactId == null ? null : m.OurContact!.LastName + " " + m.OurContact.FirstName, m.NextAction, m.NextActionOn,
            m.LeftOn, m.InfluenceWhenLeft, m.EditionWhenLeft, m.MapX, m.MapY, m.Version,
        }).ToListAsync(cancellationToken);
        var roles = (await db.CentreMemberRoles.AsNoTracking().Where(r => EF.Parameter(ids).Contains(r.Member.CentreId)).OrderBy(r => r.Role.Order).ThenBy(r => r.RoleId)
            .Select(r => new { r.MemberId, r.Role }).ToListAsync(cancellationToken)).ToLookup(r => r.MemberId, r => Role(r.Role));
        var superiors = await SuperiorsAsync(db, [.. members.Select(m => m.AccountId).Distinct()], cancellationToken);
        var touches = await TouchesAsync(db, [.. members.Select(m => m.AccountId).Distinct()], [.. members.Select(m => m.PersonId).Distinct()], from, cancellationToken);
        var places = members.Where(m => m.LeftOn is null).ToLookup(m => m.CentreId).ToDictionary(g => g.Key, g => g.ToDictionary(m => m.EmploymentId, m => m.Id));

        return members.OrderBy(m => m.LeftOn is not null).ThenByDescending(m => m.LeftOn is null ? m.Influence : m.LeftOn.Value.DayNumber)
            .ThenBy(m => SearchWords.SortKey(m.LastName + " " + m.FirstName), StringComparer.Ordinal).ThenBy(m => m.Id).ToLookup(m => m.CentreId, m =>
            {
                var touched = touches.GetValueOrDefault((m.AccountId, m.PersonId));
                var card = new CentreMemberCard
                {
                    Id = m.Id,
                    PersonId = m.PersonId,
                    EmploymentId = m.EmploymentId,
                    Name = Person.NameOf(m.LastName, m.FirstName, m.MiddleName),
                    Position = m.Position,
                    Department = m.Department,
                    Organisation = m.Organisation,
                    IsOutside = m.IsOutside,
                    Seniority = m.Seniority,
                    ReportsToMemberId = m.LeftOn is null ? ReportingLines.NearestMember(m.EmploymentId, superiors, places[m.CentreId]) : null,
                    Roles = [.. roles[m.Id]],
                    Influence = m.Influence,
                    Attitude = m.Attitude,
                    CompetitorAttitude = m.CompetitorAttitude,
                    CompetitorNote = m.CompetitorNote,
                    Stage = m.Stage,
                    Decides = m.Decides,
                    BusinessInterests = m.BusinessInterests,
                    OurContactId = m.OurContactId,
                    OurContact = m.OurContact,
                    NextAction = m.NextAction,
                    NextActionOn = m.NextActionOn,
                    LeftOn = m.LeftOn,
                    InfluenceWhenLeft = m.InfluenceWhenLeft,
                    MapX = m.MapX,
                    MapY = m.MapY,
                    Touches = touched.Count,
                    LastTouchOn = touched.LastOn,
                    Coverage = CoverageLevels.Of(touched.Count, touched.FaceToFace),
                    Version = m.Version,
                };
                return new MemberPart(m.EditionWhenLeft, card with { IsInfluencer = card.IsActive && !card.IsDecisionMaker && card.Influence >= influencerPercent });
            });
    }

    /// <summary>Employment → the superior's employment.</summary>
    private static Task<Dictionary<int, int>> SuperiorsAsync(KamDbContext db, int[] accountIds, CancellationToken cancellationToken) =>
        db.Employments.AsNoTracking().Where(e => EF.Parameter(accountIds).Contains(e.AccountId) && e.ReportsToId != null)
            .Select(e => new { e.Id, ReportsToId = e.ReportsToId!.Value }).ToDictionaryAsync(e => e.Id, e => e.ReportsToId, cancellationToken);

    /// <summary>Done touches of a person for an account since the day, and the last one of all.</summary>
    private static async Task<Dictionary<(int AccountId, int PersonId), (int Count, int FaceToFace, DateOnly? LastOn)>> TouchesAsync(
        KamDbContext db, int[] accountIds, int[] personIds, DateOnly from, CancellationToken cancellationToken)
    {
        // Joined by hand: through the navigation each sum would read the touches of its group once more.
        var touches = await db.Touches.AsNoTracking().Where(t => EF.Parameter(accountIds).Contains(t.AccountId) && t.Status == TouchStatus.Done)
            .Join(db.TouchPeople.Where(p => EF.Parameter(personIds).Contains(p.PersonId)), t => t.Id, p => p.TouchId, (t, p) => new { t.AccountId, p.PersonId, On = t.DoneOn, t.Type })
            .GroupBy(p => new { p.AccountId, p.PersonId })
            .Select(g => new
            {
                g.Key.AccountId,
                g.Key.PersonId,
                Count = g.Sum(p => p.On >= from ? 1 : 0),
                FaceToFace = g.Sum(p => p.On >= from && CoverageLevels.FaceToFace.Contains(p.Type) ? 1 : 0),
                LastOn = g.Max(p => p.On),
            }).ToListAsync(cancellationToken);
        return touches.ToDictionary(t => (t.AccountId, t.PersonId), t => (t.Count, t.FaceToFace, t.LastOn));
    }

    private sealed record MemberPart(int? EditionWhenLeft, CentreMemberCard Card);
}
