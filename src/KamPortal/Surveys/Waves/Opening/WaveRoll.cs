using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>The people of an audience by number, a portion at a time, each with how they are asked.</summary>
/// <param name="waveId">0 for a wave that is only thought of.</param>
/// <param name="day">The first one of the wave.</param>
internal sealed class WaveRoll(WaveAudience audience, bool isAnonymous, bool isInterview, int waveId, DateOnly day, DateTime now, int pauseDays)
{
    /// <param name="after">Number of the last person of the portion before; 0 at first.</param>
    public async Task<int[]> NumbersAsync(KamDbContext db, int after, int count, CancellationToken cancellationToken) =>
        await WaveAudiences.Places(db, audience, day).Where(e => e.PersonId > after).Select(e => e.PersonId).Distinct().OrderBy(id => id).Take(count).ToArrayAsync(cancellationToken);

    /// <summary>In the order of the people; whoever has an invitation of the wave already is left out.</summary>
    public async Task<List<(WavePerson Person, WaveDecision Decision)>> DecideAsync(KamDbContext db, int[] personIds, CancellationToken cancellationToken)
    {
        var known = await db.SurveyInvitations.AsNoTracking().Where(i => i.WaveId == waveId && EF.Parameter(personIds).Contains(i.PersonId)).Select(i => i.PersonId).ToHashSetAsync(cancellationToken);
        var places = (await WaveAudiences.Places(db, audience, day).Where(e => EF.Parameter(personIds).Contains(e.PersonId))
            .Select(e => new WavePlace(e.PersonId, e.AccountId, e.Account.OwnerId, e.Account.Abcd, e.Account.Segment, e.Account.KeyStatus, e.Account.Sales12Months, e.RoleId, e.Role != null && e.Role.Decides, e.Account.Status == AccountStatus.Lost))
            .ToListAsync(cancellationToken)).ToLookup(p => p.PersonId);
        var people = await PeopleAsync(db, personIds, cancellationToken);
        return [.. people.Where(p => !known.Contains(p.Id) && places[p.Id].Any()).Select(p => (p, WaveDecision.Of(p, [.. places[p.Id]], isAnonymous, isInterview, day)))];
    }

    private async Task<List<WavePerson>> PeopleAsync(KamDbContext db, int[] personIds, CancellationToken cancellationToken)
    {
        var resting = await SurveyPause.RestingAsync(db, personIds, waveId, now, pauseDays, cancellationToken);
        var people = await db.People.AsNoTracking().Where(p => EF.Parameter(personIds).Contains(p.Id)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Language, p.Email, p.Consent, p.OptOuts, p.LeftOn }).ToListAsync(cancellationToken);
        return [.. people.Select(p => new WavePerson(p.Id, p.Language, p.Email, p.Consent, p.OptOuts, p.LeftOn, resting.Contains(p.Id)))];
    }
}
