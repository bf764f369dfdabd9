using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Events.Catalogue;

/// <summary>A new programme of events, or other words and days of one.</summary>
public sealed class SaveProgramme(KamDb kam)
{
    private const int LongestDays = 1100;

    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? ProgrammeId { get; set; }

        public int Version { get; set; }

        public string? Name { get; set; }

        public string? Goal { get; set; }

        /// <summary>The one client it is for; does not go with a club.</summary>
        public int? AccountId { get; set; }

        public int? ClubId { get; set; }

        /// <summary>Null: the viewer.</summary>
        public int? OwnerId { get; set; }

        public DateOnly? FromOn { get; set; }

        public DateOnly? ToOn { get; set; }

        public bool IsClosed { get; set; }
    }

    /// <returns>The programme's id.</returns>
    /// <exception cref="RuleViolation">No right, no name, days out of order, a client not seen, or both a client and a club.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the programme since it was shown.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        EventDoor.RequirePlanner(db.Viewer);
        var name = FormRules.Required(form.Name, EventProgramme.NameMaxLength, nameof(form.Name));
        if (form is not { FromOn: { } from, ToOn: { } to } || to < from || to.DayNumber - from.DayNumber > LongestDays)
        {
            throw new RuleViolation(CatalogueMessages.ProgrammeDays, nameof(form.FromOn));
        }

        if (form is { AccountId: not null, ClubId: not null })
        {
            throw new RuleViolation(CatalogueMessages.ClientOrClub, nameof(form.ClubId));
        }

        var programme = form.ProgrammeId is { } id ? await FindToChangeAsync(db, id, cancellationToken) : db.Add(new EventProgramme { Name = name }).Entity;
        var before = form.ProgrammeId is null ? (int?)null : programme.OwnerId;
        programme.OwnerId = await CatalogueDoor.ColleagueAsync(db, form.OwnerId ?? before ?? db.Viewer.UserId, before, nameof(form.OwnerId), cancellationToken);
        if (form.AccountId != programme.AccountId)
        {
            programme.AccountId = form.AccountId is null ? null : await CatalogueDoor.ClientAsync(db, form.AccountId, nameof(form.AccountId), cancellationToken);
        }

        if (form.ClubId is not null && !await db.DealerClubs.AnyAsync(c => c.Id == form.ClubId, cancellationToken))
        {
            throw new RuleViolation(CatalogueMessages.ClubNotFound, nameof(form.ClubId));
        }

        (programme.Name, programme.ClubId, programme.FromOn, programme.ToOn, programme.IsClosed) = (name, form.ClubId, from, to, form.IsClosed);
        programme.Goal = FormRules.Text(form.Goal, EventProgramme.GoalMaxLength, nameof(form.Goal));
        await db.SaveFormAsync(programme, form.ProgrammeId is null ? programme.Version : form.Version, cancellationToken);
        return programme.Id;
    }

    private static async Task<EventProgramme> FindToChangeAsync(KamDbContext db, int id, CancellationToken cancellationToken)
    {
        var programme = await db.EventProgrammes.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new RuleViolation(CatalogueMessages.ProgrammeNotFound);
        return EventDoor.MayChange(db.Viewer, programme.OwnerId) ? programme : throw new RuleViolation(CatalogueMessages.NotYourProgramme);
    }
}
