using KamPortal.Data;
using KamPortal.Greetings.Planning;
using KamPortal.Staff;
using KamPortal.Touches;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>How verbs reach greetings the viewer may see, and what they have in common.</summary>
internal static class GreetingDoor
{
    /// <exception cref="RuleViolation">There is no such greeting, or the viewer does not see its client; or it is closed.</exception>
    public static async Task<Greeting> FindOpenAsync(KamDbContext db, int greetingId, CancellationToken cancellationToken)
    {
        var greeting = await db.Greetings.Include(g => g.Occasion).SingleOrDefaultAsync(g => g.Id == greetingId, cancellationToken) ?? throw new RuleViolation(GreetingMessages.NotFound);
        return greeting.IsOpen ? greeting : throw new RuleViolation(GreetingMessages.Closed);
    }

    /// <summary>Whether the viewer's word is enough; where the supervisor has to agree, it is that one's.</summary>
    public static async Task<bool> MayAgreeAsync(KamDbContext db, Greeting greeting, DateOnly today, CancellationToken cancellationToken) =>
        greeting.Approval != GreetingApproval.Supervisor || await db.MayDecideForAsync(await OwnerAsync(db, greeting, cancellationToken), today, cancellationToken);

    public static Task<int> OwnerAsync(KamDbContext db, Greeting greeting, CancellationToken cancellationToken) =>
        db.Accounts.Where(a => a.Id == greeting.AccountId).Select(a => a.OwnerId).SingleAsync(cancellationToken);

    /// <summary>The words stand from now on as somebody agreed to them, whatever becomes of the template.</summary>
    /// <exception cref="RuleViolation">There are no words in the contact's language.</exception>
    public static async Task FixWordsAsync(KamDbContext db, GreetingWriter writer, Greeting greeting, CancellationToken cancellationToken)
    {
        var facts = await db.Greetings.AsNoTracking().Where(g => g.Id == greeting.Id).Select(GreetingWriter.Facts).SingleAsync(cancellationToken);
        (greeting.Subject, greeting.Text) = writer.Write(greeting.OccasionId, greeting.Subject, greeting.Text, facts)
            ?? throw new RuleViolation(string.Format(System.Globalization.CultureInfo.CurrentCulture, GreetingMessages.NoWords, greeting.Occasion.Name));
    }

    /// <summary>The call or card of a greeting comes or goes with its channel; saved in the open transaction.</summary>
    public static async Task FollowAsync(KamDbContext db, Greeting greeting, DateOnly today, CancellationToken cancellationToken)
    {
        var plan = await GreetingPlan.LoadAsync(db, today, cancellationToken);
        if (plan.Assign(await OwnerAsync(db, greeting, cancellationToken), greeting.On, today) is { } assignment)
        {
            (greeting.AssigneeId, greeting.ActOn) = (assignment.AssigneeId, assignment.DueOn);
            await GreetingTouches.FollowAsync(db, greeting, greeting.Occasion, assignment, plan.LanguageOf(assignment.AssigneeId), cancellationToken);
        }

        await TouchDates.SaveInAsync(db, [greeting.AccountId], cancellationToken);
    }
}
