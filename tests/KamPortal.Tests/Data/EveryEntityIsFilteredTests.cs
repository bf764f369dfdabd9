using System.Reflection;
using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Acquaintances;
using KamPortal.Audit;
using KamPortal.Calendars;
using KamPortal.Categories;
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
using KamPortal.Import;
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
using KamPortal.Staff;
using KamPortal.Surveys;
using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KamPortal.Tests.Data;

/// <summary>
/// Made from the model: whatever belongs to an account or a person is seen through the row filter or stands on the list
/// below with its reason. A new entity without either fails here.
/// </summary>
public sealed class EveryEntityIsFilteredTests
{
    /// <summary>Seen by everybody who is signed in: nothing of a client is in them.</summary>
    private static readonly Dictionary<Type, string> Open = new()
    {
        [typeof(Branch)] = "the company's own offices",
        [typeof(PortalUser)] = "names of colleagues; who may list them is the policies' matter",
        [typeof(UserRole)] = "what a colleague does",
        [typeof(Absence)] = "who is away and who stands in",
        [typeof(ProductGroup)] = "the price list's headings",
        [typeof(RoleDefinition)] = "the words of the method",
        [typeof(RoleDirection)] = "the words of the method",
        [typeof(DossierTemplate)] = "the questions of the method, without answers",
        [typeof(DossierGroup)] = "the questions of the method, without answers",
        [typeof(DossierQuestion)] = "the questions of the method, without answers",
        [typeof(ProfileQuestion)] = "the questions of the method, without answers",
        [typeof(TalkScript)] = "the words of the method",
        [typeof(CategoryRules)] = "thresholds of the method",
        [typeof(KeyCriterion)] = "the words of the method",
        [typeof(AttractivenessCriterion)] = "the words of the method",
        [typeof(KeyPrivilege)] = "the words of the method",
        [typeof(PlanTemplate)] = "the steps of the method, without clients",
        [typeof(PlanTemplateStep)] = "the steps of the method, without clients",
        [typeof(RetentionProgramme)] = "the programme of the method, without clients",
        [typeof(ProgrammeGoal)] = "the programme of the method, without clients",
        [typeof(GreetingOccasion)] = "days and holidays",
        [typeof(GreetingRule)] = "how occasions are dealt with, by category",
        [typeof(GreetingTemplate)] = "the words of greetings, without names",
        [typeof(GiftSeason)] = "seasons and their budgets, behind the policy SeeGifts",
        [typeof(GiftSeasonShare)] = "what a category gets, behind the policy SeeGifts",
        [typeof(GiftLimit)] = "the law's limits",
        [typeof(SurveyTemplate)] = "the questions of the method, without answers",
        [typeof(SurveyQuestion)] = "the questions of the method, without answers",
        [typeof(SurveyOption)] = "the questions of the method, without answers",
        [typeof(SurveyWave)] = "what is asked when, behind the policy SeeSurveys",
        [typeof(SurveyUse)] = "that a token was used, under a key nobody can read; the public page alone looks",
        [typeof(SurveyTheme)] = "names of themes",
        [typeof(TrainingFinding)] = "what staff learn, behind the policy PlanTraining",
        [typeof(KamPortal.Settings.CompanyLogo)] = "the company's own sign",
        [typeof(DevelopmentEvent)] = "what the company gives its clients; who comes is a matter of participants",
        [typeof(EventSession)] = "hours and places of events",
        [typeof(SessionTrainer)] = "who teaches",
        [typeof(EventMaterial)] = "slides and handbooks",
        [typeof(EventCost)] = "the company's own budget, behind the policy SeeEventCosts",
        [typeof(EventChange)] = "that an event changed",
        [typeof(EventSeats)] = "counts of an event, without names",
        [typeof(EventTemplate)] = "events to plan from",
        [typeof(DealerClub)] = "names of clubs; the members are filtered",
        [typeof(MinimumSetItem)] = "materials of the price list's headings",
        [typeof(EventRoom)] = "the company's own rooms",
        [typeof(Trainer)] = "who teaches",
        [typeof(AnnualEventPlan)] = "the plan of a year, behind the policy SeeEvents",
        [typeof(AnnualPlanLine)] = "the plan of a year, behind the policy SeeEvents",
        [typeof(PreparationNorm)] = "lead times of the method",
        [typeof(PreparationTask)] = "what colleagues prepare",
        [typeof(RouteOwner)] = "which colleague holds a route",
        [typeof(KamPortal.WorkCalendars.WorkCalendarDay)] = "the state's calendar",
        [typeof(KamPortal.Jobs.JobRun)] = "counts of a run, behind the policy RunJobs",
        [typeof(SavedColumnMap)] = "names of columns",
        [typeof(ExternalKey)] = "pairs of numbers, read by the import alone",
        [typeof(KamPortal.Settings.Setting)] = "thresholds of the method",
    };

    private static readonly Type[] OfClients = [typeof(Account), typeof(Person)];

    /// <summary>What belongs to one of these is no client's for that: an event is everybody's, the programme it is part of may be for a client, and is then seen by whoever sees the client.</summary>
    private static readonly Type[] Loose = [typeof(EventProgramme)];

    public static TheoryData<string, DatabaseKind> Filtered
    {
        get
        {
            using var db = Model();
            var data = new TheoryData<string, DatabaseKind>();
            foreach (var entity in db.Model.GetEntityTypes().Where(e => IsFiltered(e) && BelongsToClient(e)))
            {
                data.Add(entity.ClrType.Name, DatabaseKind.Sqlite);
                if (TestDatabase.SqlServerConnection is not null)
                {
                    data.Add(entity.ClrType.Name, DatabaseKind.SqlServer);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_entity_is_filtered_or_open_with_a_reason()
    {
        using var db = Model();
        var entities = db.Model.GetEntityTypes().Where(e => e.ClrType.Namespace!.StartsWith("KamPortal", StringComparison.Ordinal)).ToList();

        Assert.True(entities.Count > 25);
        Assert.All(entities, e => Assert.True(IsFiltered(e) != Open.ContainsKey(e.ClrType), $"{e.ClrType.Name}: give it a filter in KamDbContext.Visibility.cs, or a reason here why everybody may see it (one of the two)."));
        Assert.All(entities.Where(e => BelongsToClient(e)), e => Assert.True(IsFiltered(e), $"{e.ClrType.Name} belongs to a client and has no filter."));
    }

    [Theory]
    [MemberData(nameof(Filtered))]
    public async Task Viewer_sees_only_own_accounts(string entity, DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var system = database.OpenAsSystem();
        var anna = await A.UserAsync(system);
        var boris = await A.UserAsync(system);
        await AddEverythingAsync(system, anna.Id);
        var type = system.Model.GetEntityTypes().Single(e => e.ClrType.Name == entity).ClrType;
        var ofAnna = await CountAsync(system, type);
        await AddEverythingAsync(system, boris.Id);
        Assert.True(ofAnna > 0, $"AddEverythingAsync makes no {entity}: add one that hangs on the account.");
        Assert.True(await CountAsync(system, type) > ofAnna);

        await database.SignInAsync(anna.Id);
        await using var db = database.OpenAs(database.Viewers.Viewer);
        await using var nobody = database.OpenAs(Viewer.Nobody);

        Assert.Equal(entity == nameof(AuditEntry) ? await system.AuditEntries.CountAsync(e => system.Accounts.Any(a => a.Id == e.AccountId && a.OwnerId == anna.Id)) : ofAnna, await CountAsync(db, type));
        Assert.Equal(0, await CountAsync(nobody, type));
    }

    /// <summary>One row of every kind that hangs on an account.</summary>
    private static async Task AddEverythingAsync(KamDbContext db, int owner)
    {
        var account = await A.AccountAsync(db, owner, $"Клиент {owner}");
        var person = await A.PersonAsync(db, account.Id);
        var order = new SalesOrder { AccountId = account.Id, Number = "1", OrderedOn = A.Monday };
        order.Lines.Add(new OrderLine { Product = "Кран" });
        db.AddRange(
            order,
            new AccountMonthSales { AccountId = account.Id, Month = A.Monday },
            new AccountTeamMember { AccountId = account.Id, UserId = owner, FromOn = A.Monday.AddDays(30) },
            new CadenceRule { Name = "Своё правило", Scope = CadenceScope.Account, AccountId = account.Id, StartsOn = A.Monday },
            new DossierAsk { Touch = Touch.Plan(account.Id, owner, TouchType.Call, A.Monday, null, 15, [person.Id]), QuestionKey = "general" },
            new PersonalDataAccess { PersonId = person.Id, UserId = owner },
            new Acquaintance { PersonId = person.Id, UserId = owner },
            WorkTask.Raise(account.Id, owner, TaskKind.Selling, TaskSource.Own, "Позвонить", A.Monday, DateTime.UnixEpoch),
            DossierAnswer.Give(account.Id, "general", 1, "да", A.Monday, null, owner, DateTime.UnixEpoch));
        var file = new DossierFile { AccountId = account.Id, GroupCode = "general", Name = "Устав.pdf", ContentType = "application/pdf", Hash = new string('0', DossierFile.HashLength), UploadedById = owner };
        db.AddRange(file, new DossierFileContent { File = file, Bytes = [1] });
        await AddPotentialAsync(db, account.Id, owner);
        await AddKeyStatusAsync(db, account.Id, owner);
        await AddPlansAsync(db, account.Id, owner);
        await AddAttentionAsync(db, account.Id, owner, person.Id);
        await AddVoiceAsync(db, account.Id, owner, person.Id);
        await AddEventAsync(db, account.Id, owner, person.Id);
        await AddCentreAsync(db, account.Id, owner, await A.PersonAsync(db, account.Id, "Сидоров"), person);
    }

    private static async Task AddPotentialAsync(KamDbContext db, int accountId, int owner)
    {
        var group = new ProductGroup { Name = $"Группа {accountId}" };
        db.Add(group);
        await db.SaveChangesAsync();
        var record = PotentialRecord.Of(accountId, group.Id, 100m, PotentialSource.Estimate, PotentialConfidence.Low, A.Monday, owner, DateTime.UnixEpoch);
        record.Competitors.Add(PotentialCompetitor.Of("Конкурент", 50m));
        var session = new ProfileSession { AccountId = accountId };
        db.AddRange(
            record,
            session,
            ProfileAnswer.Give(session, "orders", "12", A.Monday, owner, DateTime.UnixEpoch),
            PotentialTarget.Set(accountId, group.Id, owner, 10m, A.Monday, null, 100m, 0m, owner, DateTime.UnixEpoch),
            new CategoryAssessment { AccountId = accountId, OwnerId = owner });
        await db.SaveChangesAsync();
    }

    private static async Task AddKeyStatusAsync(KamDbContext db, int accountId, int owner)
    {
        var scale = await db.AttractivenessCriteria.FirstOrDefaultAsync() ?? db.Add(new AttractivenessCriterion { NameRu = "Рост", NameEn = "Growth", Weight = 1 }).Entity;
        await db.SaveChangesAsync();
        var candidacy = new KeyCandidacy { AccountId = accountId };
        candidacy.Criteria.Add(new CandidacyCriterion());
        candidacy.Scores.Add(new CandidacyScore { CriterionId = scale.Id });
        var decision = new KeyDecision { AccountId = accountId };
        db.AddRange(candidacy, decision, new KeyCost { AccountId = accountId }, new KeyOverride { AccountId = accountId, Decision = decision, ManagerId = owner, ById = owner, Reason = "Рост" });
        await db.SaveChangesAsync();
    }

    private static async Task AddPlansAsync(KamDbContext db, int accountId, int owner)
    {
        var step = new PlanTemplateStep { Key = "names", TitleRu = "Имена", TitleEn = "Names" };
        var template = new PlanTemplate { Number = accountId + 100, Steps = [step] };
        db.Add(template);
        await db.SaveChangesAsync();
        var plan = new AccountPlan { AccountId = accountId, TemplateId = template.Id };
        plan.Steps.Add(new AccountPlanStep { Plan = plan, TemplateStepId = step.Id });
        var operational = new OperationalPlan { AccountId = accountId, StartsOn = A.Monday };
        operational.Lines.Add(new OperationalLine { Plan = operational });
        var perspective = PerspectivePlan.Draft(accountId, 1, owner, DateTime.UnixEpoch, 2027, 3);
        perspective.Obstacles.Add(new PlanObstacle { Plan = perspective, Text = "Цена" });
        perspective.Actions.Add(new PlanAction { Plan = perspective, Key = "a", Text = "Обучить", OwnerId = owner });
        perspective.Resources.Add(new PlanResource { Plan = perspective, Text = "Склад" });
        perspective.Risks.Add(new PlanRisk { Plan = perspective, Text = "Курс" });
        db.AddRange(
            plan, operational, perspective,
            new StrategyChoice { AccountId = accountId },
            new RoutePeriod { AccountId = accountId },
            new ActionProgress { AccountId = accountId, ActionKey = "a" });
        await db.SaveChangesAsync();
        db.Add(PlanReview.Of(perspective, owner, DateTime.UnixEpoch, null, A.Monday));
        await db.SaveChangesAsync();
    }

    private static async Task AddAttentionAsync(KamDbContext db, int accountId, int owner, int personId)
    {
        var occasion = new GreetingOccasion { Code = $"own-{accountId}", NameRu = "Юбилей", NameEn = "Anniversary" };
        db.Add(occasion);
        await db.SaveChangesAsync();
        db.AddRange(
            new CadenceDeviation { AccountId = accountId, SeriesId = 1, FromOn = A.Monday },
            new Escalation { Key = $"touch:{accountId}:1", AccountId = accountId, OfUserId = owner, ToUserId = owner },
            new GreetingPreference { PersonId = personId },
            new Greeting { Key = Greeting.KeyOf(personId, occasion.Id, 2026), PersonId = personId, AccountId = accountId, OccasionId = occasion.Id, Language = "ru", Subject = "С праздником", Text = "Поздравляем", AssigneeId = owner },
            new Gift { AccountId = accountId, PersonId = personId, Title = "Книга", PlannedById = owner });
        await db.SaveChangesAsync();
    }

    private static async Task AddVoiceAsync(KamDbContext db, int accountId, int owner, int personId)
    {
        var template = new SurveyTemplate { Code = $"own-{accountId}", Number = 1, TitleRu = "Опрос", TitleEn = "Survey" };
        template.Questions.Add(new SurveyQuestion { Template = template, Key = "q", TextRu = "Почему?", TextEn = "Why?" });
        var wave = new SurveyWave { Name = "Волна", Template = template, Audience = "{}", TimeZoneId = "Europe/Moscow" };
        var invitation = new SurveyInvitation { Wave = wave, PersonId = personId, AccountId = accountId, ManagerId = owner, Language = "ru" };
        var response = new SurveyResponse { Id = RandomNumber.Next(), Wave = wave, Invitation = invitation, PersonId = personId, AccountId = accountId };
        var answer = new SurveyAnswer { Id = RandomNumber.Next(), Response = response, Question = template.Questions[0], Text = "Цена" };
        var improvement = new Improvement { Title = "Быстрее", OwnerId = (await A.UserAsync(db)).Id };
        improvement.Accounts.Add(new ImprovementAccount { AccountId = accountId, Said = "Медленно" });
        db.AddRange(
            response,
            answer,
            new SurveyDraft { Invitation = invitation, Content = "{}" },
            new AnswerTheme { Answer = answer, Theme = new SurveyTheme { NameRu = $"Цена {accountId}", NameEn = "Price" } },
            improvement,
            new ImprovementSheet { AccountId = accountId, Number = 1, Language = "ru", Content = "[]", ById = owner });
        await db.SaveChangesAsync();
    }

    private static async Task AddEventAsync(KamDbContext db, int accountId, int owner, int personId)
    {
        var employment = await db.Employments.FirstAsync(e => e.PersonId == personId && e.AccountId == accountId);
        var start = A.Monday.ToDateTime(new TimeOnly(10, 0));
        var one = new DevelopmentEvent { TitleRu = "Семинар", Level = EventLevel.WholeStaff, TimeZoneId = "Europe/Moscow", StartsAt = start, EndsAt = start.AddHours(2), Capacity = 10, OwnerId = owner, CreatedById = owner, Seats = new EventSeats() };
        db.AddRange(
            new EventParticipant { Event = one, PersonId = personId, EmploymentId = employment.Id, AccountId = accountId },
            new EventNeed { AccountId = accountId, Year = 2027, Level = EventLevel.Business, Topic = "Стратегия", CreatedById = owner },
            new EventProgramme { Name = "Программа", AccountId = accountId, OwnerId = owner, FromOn = A.Monday, ToOn = A.Monday.AddYears(1) },
            new ClubMembership { Club = new DealerClub { Name = $"Клуб {accountId}", OwnerId = owner }, AccountId = accountId, FromOn = A.Monday });
        await db.SaveChangesAsync();
    }

    private static async Task AddCentreAsync(KamDbContext db, int accountId, int owner, params Person[] people)
    {
        var centre = PurchasingCentre.Open(accountId, null);
        db.Add(centre);
        await db.SaveChangesAsync();
        var members = people.Select(p => centre.Add(p.Employments[0])).ToList();
        members.ForEach(m => m.Play([1]));
        await db.SaveChangesAsync();
        db.AddRange(
            CentreLink.Between(centre, members[0], members[1], LinkKind.Influences),
            new CentreEdition { CentreId = centre.Id, Number = 1, PublishedById = owner, Content = "{}" });
        await db.SaveChangesAsync();
    }

    private static Task<int> CountAsync(KamDbContext db, Type type) =>
        (Task<int>)typeof(EveryEntityIsFilteredTests).GetMethod(nameof(CountOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db])!;

    private static Task<int> CountOfAsync<TEntity>(KamDbContext db) where TEntity : class => db.Set<TEntity>().CountAsync();

    private static bool IsFiltered(IReadOnlyEntityType entity) => entity.FindDeclaredQueryFilter(KamDbContext.Visible) is not null;

    /// <summary>The account or person itself, and whatever points at one, over however many steps; a number named AccountId counts as well.</summary>
    private static bool BelongsToClient(IReadOnlyEntityType entity, int steps = 4) =>
        OfClients.Contains(entity.ClrType)
        || entity.FindProperty(nameof(Employment.AccountId)) is not null
        || entity.FindProperty(nameof(Employment.PersonId)) is not null
        || (steps > 0 && entity.GetForeignKeys().Any(k => k.PrincipalEntityType != entity && !Loose.Contains(k.PrincipalEntityType.ClrType) && BelongsToClient(k.PrincipalEntityType, steps - 1)));

    /// <summary>As a manager sees it.</summary>
    private static KamDbContext Model()
    {
        var options = new DbContextOptionsBuilder<KamDbContext>();
        TestDatabase.Use(options, DatabaseKind.Sqlite, "Data Source=:memory:");
        return new KamDbContext(options.Options, new Viewer { Name = "model", UserId = 1, Scope = ViewerScope.Owners }, TimeProvider.System);
    }
}
