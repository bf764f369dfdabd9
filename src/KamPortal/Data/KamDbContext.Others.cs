using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Gifts;
using KamPortal.Improvements;
using KamPortal.KeyAccounts;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KamPortal.Data;

/// <summary>The little that everybody may know of rows they do not see, so that a refusal can name what it clashes with.</summary>
internal sealed partial class KamDbContext
{
    /// <summary>Names and owners of all accounts, for refusals, warnings and the choice of a parent.</summary>
    public IQueryable<AccountName> AccountNames => Accounts.IgnoreQueryFilters([Visible]).Select(a => new AccountName
    {
        Id = a.Id,
        Name = a.Name,
        Inn = a.Inn,
        Kpp = a.Kpp,
        ParentId = a.ParentId,
        SortName = a.SortName,
        LookAlikeKey = a.LookAlikeKey,
        IsArchived = a.IsArchived,
        OwnerName = a.Owner.LastName + " " + a.Owner.FirstName,
    });

    /// <summary>Whose portfolios greetings have to be planned anew for: a person may work for a client the viewer does not see. Nothing of it is shown.</summary>
    private IQueryable<Account> AllAccounts => Accounts.IgnoreQueryFilters([Visible]);

    private IQueryable<Employment> AllEmployments => Employments.IgnoreQueryFilters([Visible]);

    /// <summary>Everybody's contacts, to recognise a person by a phone or an address the viewer typed. Never shown.</summary>
    public IQueryable<PersonContacts> PersonContacts => People.IgnoreQueryFilters([Visible]).Select(p => new PersonContacts
    {
        Id = p.Id,
        LastName = p.LastName,
        FirstName = p.FirstName,
        MiddleName = p.MiddleName,
        Email = p.Email,
        Phone = p.Phone,
        MobilePhone = p.MobilePhone,
    });

    public IQueryable<int> PeopleWithWord(string word) => PersonWords.IgnoreQueryFilters([Visible]).Where(w => w.Word == word).Select(w => w.PersonId);

    /// <summary>Shipments of 12 months of everybody's accounts that buy, without saying whose: thresholds are drawn over all of them.</summary>
    public IQueryable<decimal> AllVolumes
    {
        get
        {
            var archived = false;
            return Accounts.IgnoreQueryFilters([Visible]).Where(a => a.IsArchived == archived && a.Sales12Months > 0).Select(a => a.Sales12Months);
        }
    }

    /// <summary>Shipments and potentials of the whole company, without names: one account is measured against all.</summary>
    public IQueryable<AccountFigures> AllFigures => Accounts.IgnoreQueryFilters([Visible]).Where(a => !a.IsArchived).Select(a => new AccountFigures { Sales12Months = a.Sales12Months, Potential = a.Potential });

    /// <summary>Everything that is key for a manager now: a limit counts what the one who decides does not see as well.</summary>
    public IQueryable<KeyDecision> KeyAccountsOf(int managerId) =>
        KeyDecisions.IgnoreQueryFilters([Visible]).Where(d => d.ManagerId == managerId && d.IsCurrent && d.Result == KeyResult.Key && d.Level == KeyLevel.Manager);

    public IQueryable<KeyOverride> KeyOverridesOf(int managerId) => KeyOverrides.IgnoreQueryFilters([Visible]).Where(o => o.ManagerId == managerId);

    /// <summary>Values of everybody's gifts that are planned, approved or given, without names: the legal limit and the budget are the company's.</summary>
    public IQueryable<GiftPart> AllGifts => Gifts.IgnoreQueryFilters([Visible]).Where(g => g.Status == GiftStatus.Planned || g.Status == GiftStatus.Approved || g.Status == GiftStatus.Given)
        .Select(g => new GiftPart { Id = g.Id, AccountId = g.AccountId, PersonId = g.PersonId, SeasonId = g.SeasonId, On = g.On, Value = g.Value, Status = g.Status });

    /// <summary>An improvement has one task, at one of its clients: whoever changes the improvement moves it, also where they do not see that client.</summary>
    public IQueryable<WorkTask> TasksOfImprovement(int improvementId)
    {
        var key = FormattableString.Invariant($"{ImprovementTasks.KeyPrefix}{improvementId}:");
        return WorkTasks.IgnoreQueryFilters([Visible]).Where(t => t.SourceKey!.StartsWith(key));
    }

    /// <summary>Clients of improvements without names, also those of colleagues.</summary>
    public IQueryable<ImprovementClient> AllImprovementClients => ImprovementAccounts.IgnoreQueryFilters([Visible])
        .Select(a => new ImprovementClient { ImprovementId = a.ImprovementId, AccountId = a.AccountId, ManagerId = a.Account.OwnerId, ManagerLanguage = a.Account.Owner.Language });

    /// <summary>All lines of an improvement: what is not done after all was not shown either, to whomever.</summary>
    public IQueryable<ImprovementAccount> LinesOfImprovement(int improvementId) => ImprovementAccounts.IgnoreQueryFilters([Visible]).Where(a => a.ImprovementId == improvementId);

    /// <summary>The people events can be filled from: those of the viewer's accounts, for who fills events everybody's. More of a person than stands there is not to be had through it.</summary>
    public IQueryable<EventContact> EventContacts
    {
        get
        {
            var employments = SeesEventContacts ? AllEmployments : Employments;
            return employments.Select(e => new EventContact
            {
                EmploymentId = e.Id,
                PersonId = e.PersonId,
                AccountId = e.AccountId,
                LastName = e.Person.LastName,
                FirstName = e.Person.FirstName,
                MiddleName = e.Person.MiddleName,
                SortName = e.Person.SortName,
                Position = e.Position,
                Seniority = e.Seniority,
                Email = e.Person.Email,
                IsNotToInvite = (e.Person.OptOuts & OptOuts.Events) != 0,
                Language = e.Person.Language,
                Account = e.Account.Name,
                Category = e.Account.Abcd,
                ManagerId = e.Account.OwnerId,
                ToOn = e.ToOn,
                LeftOn = e.Person.LeftOn,
            });
        }
    }

    /// <summary>The clients events can be planned for: the viewer's, for who fills events everybody's. In a query of its own: what it lifts, it lifts of the whole query.</summary>
    public IQueryable<EventClient> EventClients
    {
        get
        {
            var accounts = SeesEventContacts ? AllAccounts : Accounts;
            return accounts.Select(a => new EventClient
            {
                Id = a.Id,
                Name = a.Name,
                SortName = a.SortName,
                Category = a.Abcd,
                IsActive = !a.IsArchived && a.Status != AccountStatus.Lost,
                ManagerId = a.OwnerId,
                Manager = a.Owner.LastName + " " + a.Owner.FirstName,
            });
        }
    }

    /// <summary>Everybody on the lists of events, without names: seats are counted, and clashes found, over all of them, whoever looks.</summary>
    public IQueryable<EventParticipant> AllEventParticipants => EventParticipants.IgnoreQueryFilters([Visible]);

    /// <summary>What was changed of an event and its parts; those who see an event may see how it came about. Of people and money nothing.</summary>
    public IQueryable<AuditEntry> HistoryOfEvent(int eventId)
    {
        var entries = AuditEntries.IgnoreQueryFilters([Visible]);
        return entries.Where(e =>
            (e.Entity == nameof(DevelopmentEvent) && e.EntityId == eventId)
            || (e.Entity == nameof(EventSession) && EventSessions.Any(s => s.Id == e.EntityId && s.EventId == eventId))
            || (e.Entity == nameof(EventMaterial) && EventMaterials.Any(m => m.Id == e.EntityId && m.EventId == eventId)));
    }

    /// <summary>What a letter about an event is made of and what may stand against it, whoever has it written. Shown to nobody.</summary>
    public IQueryable<EventAddressee> EventAddressees => EventParticipants.IgnoreQueryFilters([Visible]).Select(p => new EventAddressee
    {
        ParticipantId = p.Id,
        PersonId = p.PersonId,
        AccountId = p.AccountId,
        LastName = p.Person.LastName,
        FirstName = p.Person.FirstName,
        MiddleName = p.Person.MiddleName,
        LatinName = p.Person.LatinName,
        Gender = p.Person.Gender,
        Language = p.Person.Language,
        Email = p.Person.Email,
        Consent = p.Person.Consent,
        OptOuts = p.Person.OptOuts,
        LeftOn = p.Person.LeftOn,
        ToOn = p.Employment.ToOn,
        Zone = p.Person.TimeZoneId ?? p.Account.TimeZoneId ?? p.Account.Owner.TimeZoneId ?? p.Account.Owner.Branch.TimeZoneId,
        ManagerId = p.Account.OwnerId,
        ManagerName = p.Account.Owner.FirstName + " " + p.Account.Owner.LastName,
        ManagerPosition = p.Account.Owner.Position,
        ManagerPhone = p.Account.Owner.Phone,
        ManagerEmail = p.Account.Owner.Email,
    });

    /// <summary>The key from which addresses of participants are reckoned, for the machinery of letters alone.</summary>
    public IQueryable<string> EventLinkKeys => ProtectionKeys.IgnoreQueryFilters([Visible]).Where(k => k.Name == ProtectionKey.EventLinks).OrderBy(k => k.Id).Select(k => k.Xml);

    /// <summary>Keys of tasks that are there already, whoever does them.</summary>
    public IQueryable<string> TaskKeys(IReadOnlyCollection<string> keys) =>
        WorkTasks.IgnoreQueryFilters([Visible]).Where(t => t.SourceKey != null && EF.Parameter(keys).Contains(t.SourceKey)).Select(t => t.SourceKey!);

    /// <summary>Letters that wait and are not on their way, by their keys: whoever makes them needless takes them away, though letters are shown to nobody.</summary>
    public IQueryable<OutboxMessage> WaitingLetters(IReadOnlyCollection<string> keys, DateTime now) =>
        OutboxMessages.IgnoreQueryFilters([Visible]).Where(m => m.Status == OutboxStatus.Waiting && EF.Parameter(keys).Contains(m.Key) && (m.ClaimedUntil == null || m.ClaimedUntil < now));

    /// <summary>
    /// For rules over several rows: what was read stays true until the commit. On SQL Server two that read before they write would end in a deadlock, so those of
    /// one area queue at a lock that goes with the transaction; SQLite has one writer anyway.
    /// </summary>
    public async Task<IDbContextTransaction> BeginSerialAsync(SerialArea area, CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
        if (Database.ProviderName?.EndsWith("SqlServer", StringComparison.Ordinal) == true)
        {
            var resource = "KamPortal." + area;
            await Database.ExecuteSqlAsync($"DECLARE @got int; EXEC @got = sp_getapplock @Resource = {resource}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 30000; IF @got < 0 BEGIN; THROW 51222, 'Somebody else has been at work here for too long.', 1; END", cancellationToken);
        }

        return transaction;
    }
}
