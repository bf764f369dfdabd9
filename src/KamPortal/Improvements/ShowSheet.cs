using System.Globalization;
using KamPortal.Data;
using KamPortal.Notifications;
using KamPortal.People;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>
/// The client is shown the sheet: on paper or as a file, or by a letter to some of its people. What it said is frozen, and what it showed as done counts
/// as shown. The same sheet is not shown twice by a second click: the form says which one was looked at.
/// </summary>
public sealed class ShowSheet(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public SheetChannel Channel { get; set; }

        /// <summary>Of letters: to whom. Of a printed sheet: at most the one it was given to.</summary>
        public IReadOnlyList<int> PersonIds { get; set; } = [];

        /// <summary>Of a printed sheet; letters go in the language of each person.</summary>
        public string Language { get; set; } = "ru";

        /// <summary>Also what was shown before.</summary>
        public bool WithShown { get; set; }

        /// <inheritdoc cref="SheetView.Seen"/>
        public string Seen { get; set; } = "";
    }

    /// <returns>Numbers of the sheets.</returns>
    /// <exception cref="RuleViolation">Nothing is done yet, the sheet has changed, nobody is chosen, or somebody may not be written to, with the reason.</exception>
    public async Task<IReadOnlyList<int>> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.EditImprovements);
        var (today, now, me) = (db.Viewer.Today(clock), clock.GetUtcNow().UtcDateTime, db.Viewer.UserId ?? throw new RuleViolation(StaffMessages.NotAllowed));
        var content = await SheetQueries.ContentAsync(db, form.AccountId, form.WithShown, today, cancellationToken) ?? throw new RuleViolation(SheetMessages.NoClient);
        var number = await SheetQueries.LastNumberAsync(db, form.AccountId, cancellationToken);
        if (form.Seen != SheetQueries.SeenOf(content, number))
        {
            throw new RuleViolation(SheetMessages.Changed);
        }

        if (!content.Lines.Any(l => l.IsDone))
        {
            throw new RuleViolation(SheetMessages.NothingDone);
        }

        var people = await PeopleAsync(db, form, today, cancellationToken);
        var isLetter = form.Channel == SheetChannel.Email;
        var sheets = new List<ImprovementSheet>();
        foreach (var person in isLetter || people.Count > 0 ? people.Cast<SheetRecipient?>() : [null])
        {
            var sheet = new ImprovementSheet
            {
                AccountId = form.AccountId, Number = ++number, Channel = form.Channel, PersonId = person?.PersonId, Language = isLetter ? person!.Language : form.Language == "en" ? "en" : "ru",
                Content = content.ToJson(), ShownOn = today, At = now, ById = me,
            };
            sheets.Add(sheet);
            db.Add(sheet);
            if (isLetter)
            {
                db.Add(await LetterAsync(db, sheet, content, now, cancellationToken));
            }
        }

        var done = content.Lines.Where(l => l.IsDone).Select(l => l.ImprovementId).ToArray();
        foreach (var line in await db.ImprovementAccounts.Where(a => a.AccountId == form.AccountId && a.ShownOn == null && EF.Parameter(done).Contains(a.ImprovementId)).ToListAsync(cancellationToken))
        {
            line.ShownOn = today;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody showed it at the same moment: the number is taken.
            throw new RuleViolation(SheetMessages.Changed);
        }

        return sheets.ConvertAll(s => s.Number);
    }

    private static async Task<IReadOnlyList<SheetRecipient>> PeopleAsync(KamDbContext db, Form form, DateOnly today, CancellationToken cancellationToken)
    {
        var there = (await SheetQueries.PeopleAsync(db, form.AccountId, today, cancellationToken)).ToDictionary(p => p.PersonId);
        var ids = form.PersonIds.Distinct().ToList();
        if (form.Channel == SheetChannel.Email && ids.Count == 0)
        {
            throw new RuleViolation(SheetMessages.NobodyChosen, nameof(Form.PersonIds));
        }

        if (ids.Exists(id => !there.ContainsKey(id)))
        {
            throw new RuleViolation(SheetMessages.NotThere, nameof(Form.PersonIds));
        }

        var people = ids.ConvertAll(id => there[id]);
        return form.Channel == SheetChannel.Email && people.Find(p => p.Obstacle is not null) is { } silent
            ? throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, SheetMessages.MayNotWrite, silent.Name, silent.Obstacle), nameof(Form.PersonIds))
            : people;
    }

    private static async Task<OutboxMessage> LetterAsync(KamDbContext db, ImprovementSheet sheet, SheetContent content, DateTime now, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == sheet.PersonId, cancellationToken);
        var manager = await db.Accounts.Where(a => a.Id == sheet.AccountId).Select(a => a.Owner).AsNoTracking().SingleAsync(cancellationToken);
        var name = sheet.Language == "en" ? person.LatinName ?? Person.NameOf(person.FirstName, person.LastName) : Person.NameOf(person.FirstName, person.MiddleName);
        var signature = new[] { Person.NameOf(manager.FirstName, manager.LastName), content.Company, manager.Phone, manager.Email }.OfType<string>().Where(s => s.Length > 0).ToList();
        var (subject, (html, text)) = InCulture.Of(sheet.Language, () => (SheetLetter.Subject(content), SheetLetter.Write(content, name.Length > 0 ? name : person.FullName, signature)));
        var sender = new LetterSender(signature[0], ContactAddress.IsUsable(manager.Email) ? manager.Email : null);
        return OutboxMessage.Write(FormattableString.Invariant($"sheet:{sheet.AccountId}:{sheet.Number}"), person.Email!.Trim(), subject.Length <= OutboxMessage.SubjectMaxLength ? subject : subject[..OutboxMessage.SubjectMaxLength], html, text, now, sender: sender);
    }
}
