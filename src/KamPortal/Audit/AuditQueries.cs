using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.Improvements;
using KamPortal.KeyAccounts;
using KamPortal.OperationalPlans;
using KamPortal.People;
using KamPortal.PerspectivePlans;
using KamPortal.Potentials;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Audit;

/// <summary>The audit trail in words.</summary>
public sealed class AuditQueries(KamDb kam)
{
    public const int PageSize = 50;

    private static readonly Dictionary<AuditKind, string[]> Entities = new()
    {
        [AuditKind.Card] = [nameof(Account)],
        [AuditKind.Team] = [nameof(AccountTeamMember)],
        [AuditKind.People] = [nameof(Person), nameof(Employment), nameof(Acquaintance)],
        [AuditKind.Centres] = [nameof(PurchasingCentre), nameof(CentreMember), nameof(CentreMemberRole), nameof(CentreLink)],
        [AuditKind.Dossier] = [nameof(DossierFile)],
        [AuditKind.Tasks] = [nameof(WorkTask)],
        [AuditKind.Potential] = [nameof(PotentialTarget), ExportPotential.AuditEntity],
        [AuditKind.KeyStatus] = [nameof(KeyCandidacy), nameof(KeyOverride), nameof(KeyCost)],
        [AuditKind.Plans] =
        [
            nameof(AccountPlan), nameof(AccountPlanStep), nameof(OperationalPlan), nameof(OperationalLine), nameof(PerspectivePlan),
            nameof(PlanMilestone), nameof(PlanObstacle), nameof(PlanAction), nameof(PlanResource), nameof(PlanRisk), nameof(ActionProgress), nameof(PlanReview),
        ],
        [AuditKind.Greetings] = [nameof(Greeting), nameof(GreetingPreference)],
        [AuditKind.Gifts] = [nameof(Gift)],
        [AuditKind.Surveys] = [nameof(Improvement), nameof(ImprovementAccount), nameof(ImprovementSheet)],
        [AuditKind.Events] = [nameof(EventParticipant), nameof(EventNeed), nameof(EventProgramme), nameof(ClubMembership)],
        [AuditKind.Touches] = [nameof(Touch), nameof(CadenceRule), nameof(CadenceDeviation)],
    };

    /// <summary>Latest first. Of an account for whoever sees it; of the whole portal for holders of <see cref="Policies.SeeAudit"/>.</summary>
    public async Task<AuditPage> ListAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(filter.AccountId is null ? Policies.SeeAudit : Policies.SeeAccounts);
        var entries = await Narrowed(db, filter).OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
        var more = entries.Count > PageSize;
        var shown = entries.Take(PageSize).Select(e => (Entry: e, Changes: AuditTrail.Read(e.Changes))).ToList();
        var words = await AuditWords.LoadAsync(db, shown, cancellationToken);
        return new AuditPage([.. shown.Select(s => words.Line(s.Entry, s.Changes))], more ? shown[^1].Entry.Id : null);
    }

    /// <summary>Members of staff whose changes can be asked for, by name.</summary>
    public async Task<IReadOnlyList<AccountLink>> ActorsAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeAudit);
        return await db.PortalUsers.AsNoTracking().OrderBy(u => u.LastName).ThenBy(u => u.FirstName).ThenBy(u => u.Id)
            .Select(u => new AccountLink(u.Id, u.LastName + " " + u.FirstName)).ToListAsync(cancellationToken);
    }

    private static IQueryable<AuditEntry> Narrowed(KamDbContext db, AuditFilter filter)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (!db.Viewer.May(Policies.SeeGifts))
        {
            // What a gift costs is not for everybody who sees the client.
            entries = entries.Where(e => e.Entity != nameof(Gift));
        }

        if (filter.AccountId is { } accountId)
        {
            entries = entries.Where(e => e.AccountId == accountId);
        }

        if (Entities.TryGetValue(filter.Kind, out var names))
        {
            entries = entries.Where(e => names.Contains(e.Entity));
        }
        else if (filter.Kind == AuditKind.Portal)
        {
            entries = entries.Where(e => e.AccountId == null);
        }

        if (filter.OnlyPortalItself)
        {
            entries = entries.Where(e => e.UserId == null);
        }
        else if (filter.UserId is { } userId)
        {
            entries = entries.Where(e => e.UserId == userId);
        }

        var zone = LocalTime.Zone(db.Viewer.TimeZoneId);
        if (filter.FromOn is { } from)
        {
            var start = LocalTime.StartOf(from, zone);
            entries = entries.Where(e => e.At >= start);
        }

        if (filter.ToOn is { } to)
        {
            var end = LocalTime.StartOf(to.AddDays(1), zone);
            entries = entries.Where(e => e.At < end);
        }

        return filter.Before is { } before ? entries.Where(e => e.Id < before) : entries;
    }
}
