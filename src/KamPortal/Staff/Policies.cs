namespace KamPortal.Staff;

/// <summary>Rights by capability, each with the roles that hold it. The web registers them as authorisation policies.</summary>
public static class Policies
{
    public const string SeeMyDay = nameof(SeeMyDay);
    public const string SeeAccounts = nameof(SeeAccounts);
    public const string EditAccounts = nameof(EditAccounts);
    public const string ChangeOwner = nameof(ChangeOwner);
    public const string ExportAccounts = nameof(ExportAccounts);
    public const string SeePeople = nameof(SeePeople);
    public const string EditPeople = nameof(EditPeople);
    public const string SeePersonalNotes = nameof(SeePersonalNotes);
    public const string SeeOrders = nameof(SeeOrders);
    public const string WorkTouches = nameof(WorkTouches);
    /// <summary>Read the retention programme in force.</summary>
    public const string SeeCadence = nameof(SeeCadence);
    public const string ManageCadence = nameof(ManageCadence);

    /// <summary>Publish a version of the retention programme: the rules then hold for everybody.</summary>
    public const string PublishProgramme = nameof(PublishProgramme);
    public const string SeeGreetings = nameof(SeeGreetings);

    /// <summary>Agree to greetings of one's own clients, change or cancel them; whose supervisor one must be is checked besides.</summary>
    public const string WorkGreetings = nameof(WorkGreetings);

    /// <summary>Occasions, their rules and templates.</summary>
    public const string ManageGreetings = nameof(ManageGreetings);
    public const string SeeGifts = nameof(SeeGifts);
    public const string PlanGifts = nameof(PlanGifts);

    /// <summary>Approve gifts; whose supervisor one must be is checked besides.</summary>
    public const string ApproveGifts = nameof(ApproveGifts);

    /// <summary>Seasons and their budgets, the legal limit, overrides of it.</summary>
    public const string ManageGifts = nameof(ManageGifts);
    public const string SeeSurveys = nameof(SeeSurveys);

    /// <summary>Templates, waves, themes, what is published of results.</summary>
    public const string ManageSurveys = nameof(ManageSurveys);

    /// <summary>Enter answers for a client on the telephone or after an interview.</summary>
    public const string EnterResponses = nameof(EnterResponses);

    /// <summary>Say what answers in words are about.</summary>
    public const string CodeAnswers = nameof(CodeAnswers);
    /// <summary>Those of one's clients and those one does: anybody may be given one.</summary>
    public const string SeeImprovements = nameof(SeeImprovements);
    public const string EditImprovements = nameof(EditImprovements);

    /// <summary>Findings of surveys, the training that answers them, and whose score counts.</summary>
    public const string PlanTraining = nameof(PlanTraining);
    /// <summary>Events, their days, places and seats; participants only of clients one sees.</summary>
    public const string SeeEvents = nameof(SeeEvents);

    /// <summary>Plan and change events: one's own; those of others <see cref="ManageEvents"/>.</summary>
    public const string PlanEvents = nameof(PlanEvents);

    /// <summary>Events of anybody, templates, rooms, trainers, clubs, minimum sets, norms of preparation.</summary>
    public const string ManageEvents = nameof(ManageEvents);

    /// <summary>Names, positions, e-mail and seniority of everybody's people, to fill events; nothing else of them.</summary>
    public const string SeeEventContacts = nameof(SeeEventContacts);

    /// <summary>Invite people, answer for them, take them off.</summary>
    public const string InviteToEvents = nameof(InviteToEvents);
    public const string MarkAttendance = nameof(MarkAttendance);

    /// <summary>Say what a client needs.</summary>
    public const string EditEventNeeds = nameof(EditEventNeeds);

    /// <summary>Propose and edit the plan of a year.</summary>
    public const string PlanEventYear = nameof(PlanEventYear);
    public const string ApproveEventYear = nameof(ApproveEventYear);

    /// <summary>Money of events: lines, plan and fact.</summary>
    public const string SeeEventCosts = nameof(SeeEventCosts);

    /// <summary>What events brought: shipments, share of wallet, NPS before and after.</summary>
    public const string SeeEventEffect = nameof(SeeEventEffect);
    public const string SeeCentres = nameof(SeeCentres);
    public const string EditCentres = nameof(EditCentres);
    public const string SeeDossier = nameof(SeeDossier);
    public const string EditDossier = nameof(EditDossier);

    /// <summary>Put files into a dossier; an assistant may as well.</summary>
    public const string UploadFiles = nameof(UploadFiles);

    /// <summary>Potential, share of wallet and category of an account.</summary>
    public const string SeePotential = nameof(SeePotential);
    public const string EditPotential = nameof(EditPotential);
    public const string SeeKeyAccounts = nameof(SeeKeyAccounts);

    /// <summary>Propose candidates, collect their data, score them, note what the status costs.</summary>
    public const string WorkCandidacies = nameof(WorkCandidacies);

    /// <summary>Decide on key status; whose supervisor one must be is checked besides.</summary>
    public const string DecideKeyStatus = nameof(DecideKeyStatus);
    public const string SeePlans = nameof(SeePlans);
    public const string EditPlans = nameof(EditPlans);

    /// <summary>Approve plans and waive steps; whose supervisor one must be is checked besides.</summary>
    public const string ApprovePlans = nameof(ApprovePlans);

    /// <summary>Roles in purchases, dossier and plan templates, thresholds, criteria: the company as methodologist.</summary>
    public const string ManageMethod = nameof(ManageMethod);

    /// <summary>Take service tasks out of the assistants' queue.</summary>
    public const string WorkQueue = nameof(WorkQueue);
    public const string SeeTeam = nameof(SeeTeam);

    /// <summary>Late work of those below.</summary>
    public const string SeeLateWork = nameof(SeeLateWork);
    public const string ManageUsers = nameof(ManageUsers);
    public const string ManageAbsences = nameof(ManageAbsences);
    public const string Import = nameof(Import);
    public const string RunJobs = nameof(RunJobs);
    public const string ManageSettings = nameof(ManageSettings);
    public const string SeeAudit = nameof(SeeAudit);

    /// <summary>Any enabled member of staff.</summary>
    public const string SignedIn = nameof(SignedIn);

    public static readonly IReadOnlyDictionary<string, IReadOnlySet<Role>> Holders = new Dictionary<string, IReadOnlySet<Role>>
    {
        [SignedIn] = Set(Enum.GetValues<Role>()),
        [SeeMyDay] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer),
        [SeeAccounts] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer, Role.CreditController, Role.Administrator),
        [EditAccounts] = Set(Role.Manager, Role.Head, Role.Director, Role.Administrator),
        [ChangeOwner] = Set(Role.Head, Role.Director, Role.Administrator),
        [ExportAccounts] = Set(Role.Manager, Role.Head, Role.Director, Role.Administrator),
        [SeePeople] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer, Role.Administrator),
        [EditPeople] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [SeePersonalNotes] = Set(Role.Manager, Role.Head, Role.Director),
        [SeeOrders] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer, Role.CreditController, Role.Administrator),
        [WorkTouches] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer),
        [SeeCadence] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Administrator),
        [ManageCadence] = Set(Role.Head, Role.Director, Role.Administrator),
        [PublishProgramme] = Set(Role.Director, Role.Administrator),
        [SeeGreetings] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Administrator),
        [WorkGreetings] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [ManageGreetings] = Set(Role.Director, Role.Marketing, Role.Administrator),
        [SeeGifts] = Set(Role.Manager, Role.Head, Role.Director, Role.Administrator),
        [PlanGifts] = Set(Role.Manager, Role.Head, Role.Director),
        [ApproveGifts] = Set(Role.Head, Role.Director),
        [ManageGifts] = Set(Role.Director, Role.Administrator),
        [SeeSurveys] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Marketing, Role.Administrator),
        [ManageSurveys] = Set(Role.Director, Role.Marketing, Role.Administrator),
        [EnterResponses] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [CodeAnswers] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Marketing),
        [SeeImprovements] = Set(Enum.GetValues<Role>()),
        [EditImprovements] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [PlanTraining] = Set(Role.Head, Role.Director),
        [SeeEvents] = Set(Enum.GetValues<Role>()),
        [PlanEvents] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.HumanResources, Role.Marketing),
        [ManageEvents] = Set(Role.Director, Role.HumanResources, Role.Administrator),
        [SeeEventContacts] = Set(Role.HumanResources),
        [InviteToEvents] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.HumanResources),
        [MarkAttendance] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.HumanResources, Role.Assistant),
        [EditEventNeeds] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.HumanResources),
        [PlanEventYear] = Set(Role.Director, Role.HumanResources),
        [ApproveEventYear] = Set(Role.Director),
        [SeeEventCosts] = Set(Role.Head, Role.Director, Role.HumanResources, Role.Marketing, Role.Administrator),
        [SeeEventEffect] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [SeeCentres] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer, Role.Administrator),
        [EditCentres] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [SeeDossier] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer, Role.Administrator),
        [EditDossier] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [UploadFiles] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer),
        [SeePotential] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Administrator),
        [EditPotential] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [SeeKeyAccounts] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Administrator),
        [WorkCandidacies] = Set(Role.Manager, Role.Head, Role.Director),
        [DecideKeyStatus] = Set(Role.Head, Role.Director),
        [SeePlans] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer, Role.Administrator),
        [EditPlans] = Set(Role.Manager, Role.Head, Role.Director, Role.Developer),
        [ApprovePlans] = Set(Role.Head, Role.Director),
        [ManageMethod] = Set(Role.Director, Role.Administrator),
        [WorkQueue] = Set(Role.Manager, Role.Head, Role.Director, Role.Assistant, Role.Developer),
        [SeeTeam] = Set(Role.Head, Role.Director, Role.HumanResources, Role.Administrator),
        [SeeLateWork] = Set(Role.Head, Role.Director),
        [ManageUsers] = Set(Role.Administrator),
        [ManageAbsences] = Set(Role.Head, Role.Director, Role.HumanResources, Role.Administrator),
        [Import] = Set(Role.Administrator),
        [RunJobs] = Set(Role.Administrator),
        [ManageSettings] = Set(Role.Administrator),
        [SeeAudit] = Set(Role.Director, Role.Administrator),
    };

    public static bool Allows(string policy, IReadOnlySet<Role> roles) => Holders[policy].Overlaps(roles);

    private static HashSet<Role> Set(params Role[] roles) => [.. roles];
}
