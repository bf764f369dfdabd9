using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Own words for one greeting, another channel, and the word that it may go.</summary>
public sealed class EditGreeting(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int GreetingId { get; set; }

        public GreetingChannel Channel { get; set; }

        public string? Subject { get; set; }

        public string? Text { get; set; }

        /// <summary>Agrees to it at once, where the viewer may.</summary>
        public bool Agree { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">No words, a subject of several lines, a letter that may not be sent, a closed greeting, or one the viewer does not see.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after <see cref="Form.Version"/>.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.WorkGreetings);
        var today = db.Viewer.Today(clock);
        var greeting = await GreetingDoor.FindOpenAsync(db, form.GreetingId, cancellationToken);
        if (greeting.On < today.AddDays(-1))
        {
            throw new RuleViolation(GreetingMessages.DayOver);
        }

        var text = FormRules.Text(form.Text, GreetingTemplate.BodyMaxLength, nameof(Form.Text)) ?? throw new RuleViolation(GreetingMessages.TextRequired, nameof(Form.Text));
        var subject = FormRules.Text(form.Subject, GreetingTemplate.SubjectMaxLength, nameof(Form.Subject)) ?? throw new RuleViolation(GreetingMessages.SubjectRequired, nameof(Form.Subject));
        if (subject.Any(char.IsControl))
        {
            throw new RuleViolation(GreetingMessages.SubjectOneLine, nameof(Form.Subject));
        }

        var mayAgree = await GreetingDoor.MayAgreeAsync(db, greeting, today, cancellationToken);
        await WriteAsync(db, greeting, subject, text.ReplaceLineEndings("\n"), cancellationToken);
        await TurnAsync(db, greeting, form, mayAgree, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveFormAsync(greeting, form.Version, cancellationToken);
        await GreetingDoor.FollowAsync(db, greeting, today, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Words that are still the template's stay the template's.</summary>
    private static async Task WriteAsync(KamDbContext db, Greeting greeting, string subject, string text, CancellationToken cancellationToken)
    {
        var facts = await db.Greetings.AsNoTracking().Where(g => g.Id == greeting.Id).Select(GreetingWriter.Facts).SingleAsync(cancellationToken);
        var standard = (await GreetingWriter.LoadAsync(db, cancellationToken)).Write(greeting.OccasionId, greeting.Subject, greeting.Text, facts);
        if (standard != (subject, text))
        {
            (greeting.Subject, greeting.Text) = (subject, text);
        }
    }

    private async Task TurnAsync(KamDbContext db, Greeting greeting, Form form, bool mayAgree, CancellationToken cancellationToken)
    {
        if (form.Channel == GreetingChannel.Email && greeting.Channel != GreetingChannel.Email)
        {
            var person = await PortfolioGreetings.Facts(db.People.AsNoTracking().Where(p => p.Id == greeting.PersonId)).SingleAsync(cancellationToken);
            if (GreetingRules.LetterObstacle(person) is { } why)
            {
                throw new RuleViolation(GreetingQueries.NoLetter(why), nameof(Form.Channel));
            }
        }

        greeting.Channel = form.Channel;
        if (form.Channel != GreetingChannel.Email)
        {
            greeting.Status = GreetingStatus.Approved;
        }
        else if (mayAgree && (form.Agree || greeting.Status == GreetingStatus.Approved))
        {
            await GreetingDoor.FixWordsAsync(db, await GreetingWriter.LoadAsync(db, cancellationToken), greeting, cancellationToken);
            greeting.Agree(db.Viewer.UserId, clock.GetUtcNow().UtcDateTime);
        }
        else
        {
            greeting.Status = GreetingStatus.Planned;
        }
    }
}
