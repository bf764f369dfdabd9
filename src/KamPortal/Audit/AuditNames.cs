using System.Globalization;
using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Data;
using KamPortal.Dossiers;
using KamPortal.Events;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Events.Preparation;
using KamPortal.Events.Resources;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.Improvements;
using KamPortal.Orders;
using KamPortal.KeyAccounts;
using KamPortal.OperationalPlans;
using KamPortal.People;
using KamPortal.PerspectivePlans;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.PurchasingCentres;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Audit;

/// <summary>What people call the rows the history refers to; rows the viewer may not see have no name.</summary>
internal static class AuditNames
{
    public static async Task<List<(int Id, string Name)>> OfAsync(KamDbContext db, Type type, List<int> ids, CancellationToken cancellationToken)
    {
        return type.Name switch
        {
            nameof(Account) => await RowsAsync(db.AccountNames.Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.Name))),
            nameof(PortalUser) => await RowsAsync(db.PortalUsers.Where(u => ids.Contains(u.Id)).Select(u => new Named(u.Id, u.LastName, u.FirstName))),
            nameof(Person) => await RowsAsync(db.People.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.LastName, p.FirstName, p.MiddleName))),
            nameof(Employment) => await RowsAsync(db.Employments.Where(e => ids.Contains(e.Id)).Select(e => new Named(e.Id, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName))),
            nameof(AccountTeamMember) => await RowsAsync(db.AccountTeamMembers.Where(m => ids.Contains(m.Id)).Select(m => new Named(m.Id, m.User.LastName, m.User.FirstName))),
            nameof(Acquaintance) => await RowsAsync(db.Acquaintances.Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.User.LastName, a.User.FirstName, "—", a.Person.LastName, a.Person.FirstName))),
            nameof(CentreMember) => await RowsAsync(db.CentreMembers.Where(m => ids.Contains(m.Id)).Select(m => new Named(m.Id, m.Person.LastName, m.Person.FirstName, m.Person.MiddleName))),
            nameof(CentreMemberRole) => await RowsAsync(db.CentreMemberRoles.Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Member.Person.LastName, r.Member.Person.FirstName))),
            nameof(CentreLink) => await RowsAsync(db.CentreLinks.Where(l => ids.Contains(l.Id)).Select(l => new Named(l.Id, l.From.Person.LastName, l.From.Person.FirstName, "—", l.To.Person.LastName, l.To.Person.FirstName))),
            nameof(CadenceRule) => await RowsAsync(db.CadenceRules.Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Name))),
            nameof(RetentionProgramme) => [.. (await db.RetentionProgrammes.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Number }).ToListAsync(cancellationToken)).Select(p => (p.Id, $"№ {p.Number}"))],
            nameof(ProgrammeGoal) => [.. (await db.ProgrammeGoals.AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(cancellationToken)).Select(g => (g.Id, g.Text))],
            nameof(GreetingOccasion) => [.. (await db.GreetingOccasions.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken)).Select(o => (o.Id, o.Name))],
            nameof(GreetingTemplate) => [.. (await db.GreetingTemplates.AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Occasion, t.Language }).ToListAsync(cancellationToken)).Select(t => (t.Id, $"{t.Occasion.Name}, {t.Language}"))],
            nameof(GreetingRule) => [.. (await db.GreetingRules.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Occasion, r.Category }).ToListAsync(cancellationToken)).Select(r => (r.Id, $"{r.Occasion.Name}, {r.Category}"))],
            nameof(Greeting) => await RowsAsync(db.Greetings.Where(g => ids.Contains(g.Id)).Select(g => new Named(g.Id, g.Person.LastName, g.Person.FirstName))),
            nameof(GreetingPreference) => await RowsAsync(db.GreetingPreferences.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Person.LastName, p.Person.FirstName))),
            nameof(GiftSeason) => [.. (await db.GiftSeasons.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Name))],
            nameof(Gift) => await RowsAsync(db.Gifts.Where(g => ids.Contains(g.Id)).Select(g => new Named(g.Id, g.Title, "—", g.Person.LastName, g.Person.FirstName))),
            nameof(SurveyTemplate) => [.. (await db.SurveyTemplates.AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken)).Select(t => (t.Id, $"{t.Title}, № {t.Number}"))],
            nameof(SurveyQuestion) => [.. (await db.SurveyQuestions.AsNoTracking().Where(q => ids.Contains(q.Id)).ToListAsync(cancellationToken)).Select(q => (q.Id, q.Text))],
            nameof(SurveyWave) => await RowsAsync(db.SurveyWaves.Where(w => ids.Contains(w.Id)).Select(w => new Named(w.Id, w.Name))),
            nameof(SurveyTheme) => [.. (await db.SurveyThemes.AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(cancellationToken)).Select(t => (t.Id, t.Name))],
            nameof(Improvement) => await RowsAsync(db.Improvements.Where(i => ids.Contains(i.Id)).Select(i => new Named(i.Id, i.Title))),
            nameof(ImprovementAccount) => await RowsAsync(db.ImprovementAccounts.Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.Improvement.Title))),
            nameof(ImprovementSheet) => [.. (await db.ImprovementSheets.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Number }).ToListAsync(cancellationToken)).Select(s => (s.Id, $"№ {s.Number}"))],
            nameof(TrainingFinding) => await RowsAsync(db.TrainingFindings.Where(f => ids.Contains(f.Id)).Select(f => new Named(f.Id, f.Direction))),
            nameof(DevelopmentEvent) => await RowsAsync(db.DevelopmentEvents.Where(e => ids.Contains(e.Id)).Select(e => new Named(e.Id, e.TitleRu))),
            nameof(EventSession) => await RowsAsync(db.EventSessions.Where(s => ids.Contains(s.Id)).Select(s => new Named(s.Id, s.Title ?? s.Event.TitleRu))),
            nameof(SessionTrainer) => await RowsAsync(db.SessionTrainers.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.Trainer.Name))),
            nameof(EventMaterial) => await RowsAsync(db.EventMaterials.Where(m => ids.Contains(m.Id)).Select(m => new Named(m.Id, m.Title))),
            nameof(EventCost) => await RowsAsync(db.EventCosts.Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, c.Title ?? c.Event.TitleRu))),
            nameof(EventTemplate) => await RowsAsync(db.EventTemplates.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.TitleRu))),
            nameof(EventProgramme) => await RowsAsync(db.EventProgrammes.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Name))),
            nameof(DealerClub) => await RowsAsync(db.DealerClubs.Where(c => ids.Contains(c.Id)).Select(c => new Named(c.Id, c.Name))),
            nameof(ClubMembership) => await RowsAsync(db.ClubMemberships.Where(m => ids.Contains(m.Id)).Select(m => new Named(m.Id, m.Club.Name))),
            nameof(MinimumSetItem) => await RowsAsync(db.MinimumSetItems.Where(i => ids.Contains(i.Id)).Select(i => new Named(i.Id, i.Title))),
            nameof(EventRoom) => await RowsAsync(db.EventRooms.Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Name))),
            nameof(Trainer) => await RowsAsync(db.Trainers.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.Name))),
            nameof(EventNeed) => await RowsAsync(db.EventNeeds.Where(n => ids.Contains(n.Id)).Select(n => new Named(n.Id, n.Topic))),
            nameof(AnnualEventPlan) => [.. (await db.AnnualEventPlans.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Year, p.Number }).ToListAsync(cancellationToken)).Select(p => (p.Id, $"{p.Year}, № {p.Number}"))],
            nameof(AnnualPlanLine) => await RowsAsync(db.AnnualPlanLines.Where(l => ids.Contains(l.Id)).Select(l => new Named(l.Id, l.Title))),
            nameof(PreparationNorm) => await RowsAsync(db.PreparationNorms.Where(n => ids.Contains(n.Id)).Select(n => new Named(n.Id, n.TitleRu))),
            nameof(PreparationTask) => await RowsAsync(db.PreparationTasks.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.Title))),
            nameof(EventParticipant) => await RowsAsync(db.EventParticipants.Where(p => ids.Contains(p.Id)).Select(p => new Named(p.Id, p.Event.TitleRu))),
            nameof(Branch) => await RowsAsync(db.Branches.Where(b => ids.Contains(b.Id)).Select(b => new Named(b.Id, b.Name))),
            nameof(ProductGroup) => await RowsAsync(db.ProductGroups.Where(g => ids.Contains(g.Id)).Select(g => new Named(g.Id, g.Name))),
            nameof(PurchasingCentre) => await RowsAsync(db.PurchasingCentres.Where(c => ids.Contains(c.Id) && c.ProductGroup != null).Select(c => new Named(c.Id, c.ProductGroup!.Name))),
            nameof(WorkTask) => await RowsAsync(db.WorkTasks.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.Title))),
            nameof(DossierFile) => await RowsAsync(db.DossierFiles.Where(f => ids.Contains(f.Id)).Select(f => new Named(f.Id, f.Name))),
            nameof(PotentialTarget) => await RowsAsync(db.PotentialTargets.Where(t => ids.Contains(t.Id)).Select(t => new Named(t.Id, t.ProductGroup.Name))),
            nameof(OperationalLine) => await RowsAsync(db.OperationalLines.Where(l => ids.Contains(l.Id)).Select(l => new Named(l.Id, l.Text ?? l.ProductGroup!.Name))),
            nameof(PlanAction) => await RowsAsync(db.PlanActions.Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.Text))),
            nameof(PlanObstacle) => await RowsAsync(db.PlanObstacles.Where(o => ids.Contains(o.Id)).Select(o => new Named(o.Id, o.Text))),
            nameof(PlanResource) => await RowsAsync(db.PlanResources.Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Text))),
            nameof(PlanRisk) => await RowsAsync(db.PlanRisks.Where(r => ids.Contains(r.Id)).Select(r => new Named(r.Id, r.Text))),
            nameof(PerspectivePlan) => [.. (await db.PerspectivePlans.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Number }).ToListAsync(cancellationToken)).Select(p => (p.Id, $"№ {p.Number}"))],
            nameof(PlanMilestone) => [.. (await db.PlanMilestones.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Year }).ToListAsync(cancellationToken)).Select(m => (m.Id, m.Year.ToString(CultureInfo.CurrentCulture)))],
            nameof(OperationalPlan) => [.. (await db.OperationalPlans.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.StartsOn }).ToListAsync(cancellationToken)).Select(p => (p.Id, p.StartsOn.ToString("d", CultureInfo.CurrentCulture)))],
            nameof(AccountPlanStep) => [.. (await db.AccountPlanSteps.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, Step = s.TemplateStep }).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Step.Title))],
            nameof(PlanTemplate) => [.. (await db.PlanTemplates.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Number }).ToListAsync(cancellationToken)).Select(t => (t.Id, $"№ {t.Number}"))],
            nameof(PlanTemplateStep) => [.. (await db.PlanTemplateSteps.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Title))],
            nameof(ProfileQuestion) => [.. (await db.ProfileQuestions.AsNoTracking().Where(q => ids.Contains(q.Id)).ToListAsync(cancellationToken)).Select(q => (q.Id, q.Text))],
            nameof(TalkScript) => [.. (await db.TalkScripts.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Name))],
            nameof(AttractivenessCriterion) => [.. (await db.AttractivenessCriteria.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken)).Select(c => (c.Id, c.Name))],
            nameof(KeyPrivilege) => [.. (await db.KeyPrivileges.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken)).Select(p => (p.Id, p.Text))],
            nameof(Touch) => [.. (await db.Touches.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Type, t.Topic, t.DueOn }).ToListAsync(cancellationToken))
                .Select(t => (t.Id, $"{t.Topic ?? t.Type.Label()}, {t.DueOn.ToString("d", CultureInfo.CurrentCulture)}"))],
            nameof(RoleDefinition) => [.. (await db.RoleDefinitions.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken)).Select(r => (r.Id, r.Name))],
            nameof(RoleDirection) => [.. (await db.RoleDirections.AsNoTracking().Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken)).Select(d => (d.Id, d.Text))],
            nameof(DossierTemplate) => [.. (await db.DossierTemplates.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Number }).ToListAsync(cancellationToken)).Select(t => (t.Id, $"№ {t.Number}"))],
            nameof(DossierGroup) => [.. (await db.DossierGroups.AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(cancellationToken)).Select(g => (g.Id, g.Title))],
            nameof(DossierQuestion) => [.. (await db.DossierQuestions.AsNoTracking().Where(q => ids.Contains(q.Id)).ToListAsync(cancellationToken)).Select(q => (q.Id, q.Text))],
            _ => [],
        };

        async Task<List<(int, string)>> RowsAsync(IQueryable<Named> rows) => [.. (await rows.ToListAsync(cancellationToken)).Select(r => (r.Id, Person.NameOf(r.Parts)))];
    }

    private sealed record Named(int Id, params string?[] Parts);
}
