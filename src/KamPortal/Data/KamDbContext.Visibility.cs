using System.Linq.Expressions;
using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Audit;
using KamPortal.Calendars;
using KamPortal.Categories;
using KamPortal.Dossiers;
using KamPortal.Events.Catalogue;
using KamPortal.Events.Participants;
using KamPortal.Events.Planning;
using KamPortal.Gifts;
using KamPortal.Greetings;
using KamPortal.Improvements;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.Notifications.Escalations;
using KamPortal.OperationalPlans;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.PerspectivePlans;
using KamPortal.Potentials;
using KamPortal.Profiles;
using KamPortal.PurchasingCentres;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Data;

/// <summary>
/// Who may see which rows, on one screen. The model is cached per <see cref="ViewerScope"/>, so whoever sees everything
/// pays for no predicate, and forgetting to say who looks shows nothing.
/// </summary>
internal sealed partial class KamDbContext
{
    public const string Visible = nameof(Visible);

    internal ViewerScope Scope => viewer.Scope;

    private int ViewerId => viewer.UserId ?? 0;

    private IReadOnlyList<int> OwnerIds => viewer.OwnerIds;

    private IReadOnlyList<int> TeamAccountIds => viewer.TeamAccountIds;

    /// <summary>Who fills events sees all their participants, and of people what <see cref="EventContact"/> holds.</summary>
    private bool SeesEventContacts => viewer.May(Policies.SeeEventContacts);

    private bool SeesSurveys => viewer.May(Policies.SeeSurveys);

    private void FilterByViewer(ModelBuilder model)
    {
        switch (Scope)
        {
            case ViewerScope.Owners:
                Filter<Account>(model, a => OwnerIds.Contains(a.OwnerId));
                break;
            case ViewerScope.OwnersAndTeam:
                Filter<Account>(model, a => OwnerIds.Contains(a.OwnerId) || TeamAccountIds.Contains(a.Id));
                break;
            case ViewerScope.Nothing:
                Filter<Account>(model, a => false);
                break;
            case ViewerScope.Everything:
                Filter<SavedView>(model, v => v.IsShared || v.OwnerId == ViewerId);
                Filter<CalendarFeed>(model, f => f.UserId == ViewerId || ViewerId == 0);
                return;
        }

        // A row of an account is seen by whoever sees the account: the navigation brings the account's own filter along.
        Filter<OwnershipPeriod>(model, p => p.Account != null);
        Filter<AccountTeamMember>(model, m => m.Account != null);
        Filter<AccountWord>(model, w => w.Account != null);
        Filter<Employment>(model, e => e.Account != null);
        Filter<SalesOrder>(model, o => o.Account != null);
        Filter<OrderLine>(model, l => l.Order.Account != null);
        Filter<AccountMonthSales>(model, s => s.Account != null);
        Filter<Touch>(model, t => t.Account != null);
        Filter<TouchPerson>(model, p => p.Touch.Account != null);
        Filter<CadenceRule>(model, r => r.AccountId == null || r.Account != null);
        Filter<AuditEntry>(model, e => e.AccountId != null && Accounts.Any(a => a.Id == e.AccountId));
        Filter<Person>(model, p => p.Employments.Any());
        Filter<PersonWord>(model, w => Employments.Any(e => e.PersonId == w.PersonId));

        Filter<PersonalDataAccess>(model, a => a.Person.Employments.Any());
        Filter<Acquaintance>(model, a => a.Person.Employments.Any());
        Filter<PurchasingCentre>(model, c => c.Account != null);
        Filter<CentreMember>(model, m => m.Centre.Account != null);
        Filter<CentreMemberRole>(model, r => r.Member.Centre.Account != null);
        Filter<CentreLink>(model, l => l.Centre.Account != null);
        Filter<CentreEdition>(model, e => e.Centre.Account != null);
        Filter<DossierAnswer>(model, a => a.Account != null);
        Filter<DossierFile>(model, f => f.Account != null);
        Filter<DossierFileContent>(model, c => c.File.Account != null);
        Filter<DossierAsk>(model, a => a.Touch.Account != null);
        Filter<WorkTask>(model, t => t.Account != null);

        Filter<PotentialRecord>(model, r => r.Account != null);
        Filter<PotentialCompetitor>(model, c => c.Potential.Account != null);
        Filter<PotentialTarget>(model, t => t.Account != null);
        Filter<ProfileSession>(model, s => s.Account != null);
        Filter<ProfileAnswer>(model, a => a.Account != null);
        Filter<CategoryAssessment>(model, a => a.Account != null);
        Filter<KeyCandidacy>(model, c => c.Account != null);
        Filter<CandidacyCriterion>(model, c => c.Candidacy.Account != null);
        Filter<CandidacyScore>(model, s => s.Candidacy.Account != null);
        Filter<KeyDecision>(model, d => d.Account != null);
        Filter<KeyOverride>(model, o => o.Account != null);
        Filter<KeyCost>(model, c => c.Account != null);
        Filter<StrategyChoice>(model, c => c.Account != null);
        Filter<RoutePeriod>(model, p => p.Account != null);
        Filter<AccountPlan>(model, p => p.Account != null);
        Filter<AccountPlanStep>(model, s => s.Plan.Account != null);
        Filter<OperationalPlan>(model, p => p.Account != null);
        Filter<OperationalLine>(model, l => l.Plan.Account != null);
        Filter<PerspectivePlan>(model, p => p.Account != null);
        Filter<PlanMilestone>(model, m => m.Plan.Account != null);
        Filter<PlanObstacle>(model, o => o.Plan.Account != null);
        Filter<PlanAction>(model, a => a.Plan.Account != null);
        Filter<PlanResource>(model, r => r.Plan.Account != null);
        Filter<PlanRisk>(model, r => r.Plan.Account != null);
        Filter<ActionProgress>(model, p => p.Account != null);
        Filter<PlanReview>(model, r => r.Account != null);

        Filter<CadenceDeviation>(model, d => d.Account != null);
        Filter<Escalation>(model, e => e.Account != null);
        Filter<GreetingPreference>(model, p => p.Person.Employments.Any());
        Filter<Greeting>(model, g => g.Account != null);
        Filter<Gift>(model, g => g.Account != null);

        // Answers of anonymous waves belong to no client; what is shown of them is the queries' matter.
        Filter<SurveyInvitation>(model, i => i.Account != null);
        Filter<SurveyResponse>(model, r => (r.AccountId == null && SeesSurveys) || r.Account != null);
        Filter<SurveyAnswer>(model, a => (a.Response.AccountId == null && SeesSurveys) || a.Response.Account != null);
        Filter<AnswerTheme>(model, t => (t.Answer.Response.AccountId == null && SeesSurveys) || t.Answer.Response.Account != null);
        Filter<SurveyDraft>(model, d => d.Invitation.Account != null);
        Filter<Improvement>(model, i => i.OwnerId == ViewerId || i.Accounts.Any());
        Filter<ImprovementAccount>(model, a => a.Account != null);
        Filter<ImprovementSheet>(model, s => s.Account != null);

        // The account is asked for by itself: joined, its own filter would take the row away before HR is let through.
        Filter<EventParticipant>(model, p => SeesEventContacts || Accounts.Any(a => a.Id == p.AccountId));
        Filter<EventNeed>(model, n => SeesEventContacts || Accounts.Any(a => a.Id == n.AccountId));
        Filter<EventProgramme>(model, p => SeesEventContacts || p.AccountId == null || p.Account != null);
        Filter<ClubMembership>(model, m => SeesEventContacts || Accounts.Any(a => a.Id == m.AccountId));

        Filter<CalendarFeed>(model, f => f.UserId == ViewerId);
        Filter<Notification>(model, n => n.UserId == ViewerId);
        Filter<SavedView>(model, v => v.IsShared || v.OwnerId == ViewerId);

        // Nothing of these is shown below the administrator's desk.
        Filter<OutboxMessage>(model, m => false);
        Filter<ProtectionKey>(model, k => false);
        Filter<Import.ImportBatch>(model, b => false);
        Filter<Import.ImportedRow>(model, r => false);
        Filter<Import.ImportReject>(model, r => false);
    }

    private static void Filter<TEntity>(ModelBuilder model, Expression<Func<TEntity, bool>> visible) where TEntity : class =>
        model.Entity<TEntity>().HasQueryFilter(Visible, visible);
}
