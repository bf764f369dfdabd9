using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Effects;

/// <summary>Adds, changes or removes a line of an event's budget.</summary>
public sealed class SaveEventCost(KamDb kam, TimeProvider clock)
{
    /// <exception cref="RuleViolation">The viewer may not see costs or change the event, or an amount is missing or negative.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the line after <see cref="Form.Version"/>.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEventCosts);
        var one = await EventDoor.FindToChangeAsync(db, form.EventId, cancellationToken);
        var cost = form.CostId is { } id ? await FindAsync(db, one.Id, id, cancellationToken) : new EventCost { EventId = one.Id };
        cost.Kind = form.Kind;
        cost.Title = FormRules.Text(form.Title, EventCost.TitleMaxLength, nameof(form.Title));
        cost.Planned = Amount(FormRules.Required(form.Planned, 30, nameof(form.Planned)), nameof(form.Planned));
        cost.Actual = FormRules.Trim(form.Actual) is { } actual ? Amount(actual, nameof(form.Actual)) : null;
        EventDoor.TellOpenPages(db, one.Id, clock);
        if (form.CostId is null)
        {
            db.Add(cost);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            await db.SaveFormAsync(cost, form.Version, cancellationToken);
        }
    }

    /// <exception cref="RuleViolation">The viewer may not see costs or change the event, or the line is gone.</exception>
    public async Task RemoveAsync(int eventId, int costId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeEventCosts);
        var one = await EventDoor.FindToChangeAsync(db, eventId, cancellationToken);
        db.Remove(await FindAsync(db, one.Id, costId, cancellationToken));
        EventDoor.TellOpenPages(db, one.Id, clock);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<EventCost> FindAsync(KamDbContext db, int eventId, int costId, CancellationToken cancellationToken) =>
        await db.EventCosts.SingleOrDefaultAsync(c => c.Id == costId && c.EventId == eventId, cancellationToken) ?? throw new RuleViolation(EffectMessages.NoSuchCost);

    private static decimal Amount(string typed, string field) =>
        TypedNumber.Parse(typed, 2, field) is >= 0 and var amount ? amount : throw new RuleViolation(EffectMessages.NegativeCost, field);

    public sealed class Form
    {
        public int EventId { get; set; }

        /// <summary>Null for a new line.</summary>
        public int? CostId { get; set; }

        public CostKind Kind { get; set; }

        public string? Title { get; set; }

        /// <summary>Roubles, as typed.</summary>
        public string? Planned { get; set; }

        /// <summary>Roubles, as typed; empty while not known.</summary>
        public string? Actual { get; set; }

        /// <summary>The version the form was opened with.</summary>
        public int Version { get; set; }
    }
}
