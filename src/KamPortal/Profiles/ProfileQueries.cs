using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Potentials;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>The internal profile of a client (s001): the call, and what it brought.</summary>
public sealed class ProfileQueries(KamDb kam, TimeProvider clock)
{
    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<ProfileCall?> CallAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        if (await ClientAsync(db, accountId, cancellationToken) is not { } client)
        {
            return null;
        }

        var open = await OpenAsync(db, accountId, cancellationToken);
        var suggested = Suggested(client);
        var form = open?.Form ?? suggested;
        var questions = await QuestionsAsync(db, accountId, open?.Id, false, cancellationToken);
        return new ProfileCall
        {
            AccountId = accountId,
            Account = client.Name,
            SessionId = open?.Id,
            Form = form,
            ScriptId = open?.ScriptId,
            PersonId = open?.PersonId,
            StartedBy = open?.By,
            StartedAt = open is null ? null : LocalTime.FromUtc(open.StartedAt, db.Viewer.TimeZoneId),
            Suggested = suggested,
            Questions = [.. questions.Where(q => form == ProfileForm.Full || q.IsInShortForm || q.IsDone)],
            Scripts = await TalkScripts.ActiveAsync(db, cancellationToken),
            People = await PeopleAsync(db, accountId, db.Viewer.Today(clock), cancellationToken),
            Groups = await db.ProductGroups.AsNoTracking().OrderBy(g => g.Name).ThenBy(g => g.Id).Select(g => new GroupChoice(g.Id, g.Name)).ToListAsync(cancellationToken),
            Sales = client.Sales,
            TogetherId = await db.PotentialRecords.Where(r => r.AccountId == accountId && r.GroupKey == Wallet.Together && r.IsCurrent).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancellationToken),
            Numbers = await NumbersAsync(db, accountId, questions, cancellationToken),
            Today = db.Viewer.Today(clock),
            MayEdit = MayEdit(db, accountId, client),
        };
    }

    /// <returns>Null when there is no such account or the viewer may not see it.</returns>
    public async Task<ProfileAnswers?> AnswersAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        if (await ClientAsync(db, accountId, cancellationToken) is not { } client)
        {
            return null;
        }

        var open = await OpenAsync(db, accountId, cancellationToken);
        var questions = await QuestionsAsync(db, accountId, open?.Id, true, cancellationToken);
        var asked = questions.Where(q => open is null || open.Form == ProfileForm.Full || q.IsInShortForm || q.IsDone).ToList();
        return new ProfileAnswers(
            questions, open is null ? null : LocalTime.FromUtc(open.StartedAt, db.Viewer.TimeZoneId), open?.By, asked.Count(q => q.IsDone), asked.Count,
            Suggested(client), db.Viewer.Today(clock), MayEdit(db, accountId, client));
    }

    /// <summary>Every answer ever given to the question, latest first.</summary>
    public async Task<IReadOnlyList<ProfileAnswerLine>> HistoryAsync(int accountId, string questionKey, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeePotential);
        var kinds = await db.ProfileQuestions.AsNoTracking().Where(q => q.Key == questionKey).ToDictionaryAsync(q => q.Key, q => q.Kind, cancellationToken);
        return await ProfileAnswerLines.ReadAsync(db, db.ProfileAnswers.Where(a => a.AccountId == accountId && a.QuestionKey == questionKey).OrderByDescending(a => a.Id), kinds, cancellationToken);
    }

    /// <summary>A client who left, is about to, or bought nothing in the window is not kept on the phone.</summary>
    private static ProfileForm Suggested(Client client) =>
        client.Status is AccountStatus.Lost or AccountStatus.AtRisk || client.Sales <= 0 && client.Status != AccountStatus.Prospect ? ProfileForm.Short : ProfileForm.Full;

    private static bool MayEdit(KamDbContext db, int accountId, Client client) => db.Viewer.MayEditPotential(accountId, client.OwnerId) && !client.IsArchived;

    private async Task<Client?> ClientAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.OwnerId, a.IsArchived, a.Status }).SingleOrDefaultAsync(cancellationToken);
        return account is null ? null : new Client(
            account.Name, account.OwnerId, account.IsArchived, account.Status, (await PotentialDoor.SalesAsync(db, accountId, db.Viewer.Today(clock), cancellationToken)).Values.Sum());
    }

    private static Task<Open?> OpenAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.ProfileSessions.AsNoTracking().Where(s => s.AccountId == accountId && s.Status == ProfileSessionStatus.Open)
            .Select(s => new Open(s.Id, s.Form, s.ScriptId, s.PersonId, s.StartedBy == null ? null : s.StartedBy.LastName + " " + s.StartedBy.FirstName, s.StartedAt)).SingleOrDefaultAsync(cancellationToken);

    private static async Task<List<ProfileQuestionView>> QuestionsAsync(KamDbContext db, int accountId, int? sessionId, bool withFormer, CancellationToken cancellationToken)
    {
        var questions = await db.ProfileQuestions.AsNoTracking().OrderBy(q => q.Order).ThenBy(q => q.Id).ToListAsync(cancellationToken);
        var kinds = questions.ToDictionary(q => q.Key, q => q.Kind);
        var answers = (await ProfileAnswerLines.ReadAsync(db, db.ProfileAnswers.Where(a => a.AccountId == accountId && a.IsCurrent), kinds, cancellationToken)).ToDictionary(a => a.QuestionKey);
        return [.. questions.Where(q => q.IsActive || (withFormer && answers.ContainsKey(q.Key))).Select(q =>
        {
            var answer = answers.GetValueOrDefault(q.Key);
            return new ProfileQuestionView(q.Key, q.Text, q.Help, q.Kind, q.Meaning, q.IsInShortForm, answer, sessionId is not null && answer?.SessionId == sessionId);
        })];
    }

    private static async Task<Dictionary<ProfileMeaning, decimal>> NumbersAsync(KamDbContext db, int accountId, List<ProfileQuestionView> questions, CancellationToken cancellationToken)
    {
        var meanings = questions.Where(q => q.Meaning != ProfileMeaning.None).ToDictionary(q => q.Key, q => q.Meaning);
        var keys = meanings.Keys.ToArray();
        var values = await db.ProfileAnswers.AsNoTracking().Where(a => a.AccountId == accountId && a.IsCurrent && EF.Parameter(keys).Contains(a.QuestionKey)).Select(a => new { a.QuestionKey, a.Value }).ToListAsync(cancellationToken);
        return values.Where(v => ProfileValue.Number(v.Value) is not null).ToDictionary(v => meanings[v.QuestionKey], v => ProfileValue.Number(v.Value)!.Value);
    }

    private static async Task<IReadOnlyList<PersonChoice>> PeopleAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && (e.FromOn == null || e.FromOn <= today) && (e.ToOn == null || e.ToOn >= today) && e.Person.LeftOn == null)
            .OrderBy(e => e.Person.SortName).ThenBy(e => e.Id).Select(e => new { e.PersonId, e.Person.LastName, e.Person.FirstName, e.Position }).ToListAsync(cancellationToken);
        return [.. people.DistinctBy(p => p.PersonId).Select(p => new PersonChoice(p.PersonId, Person.NameOf(p.LastName, p.FirstName) + (p.Position is null ? "" : ", " + p.Position)))];
    }

    private sealed record Client(string Name, int OwnerId, bool IsArchived, AccountStatus Status, decimal Sales);

    private sealed record Open(int Id, ProfileForm Form, int? ScriptId, int? PersonId, string? By, DateTime StartedAt);
}
