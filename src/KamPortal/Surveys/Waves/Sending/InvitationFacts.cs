using KamPortal.Data;
using KamPortal.People;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves.Sending;

/// <summary>What a letter to somebody is made of, and what may stand against it, as of now.</summary>
/// <param name="Zone">The contact's: their own, else the account's, else its manager's.</param>
internal sealed record InvitationFacts(
    int Id,
    int PersonId,
    string LastName,
    string FirstName,
    string? MiddleName,
    string? LatinName,
    Gender Gender,
    string? Email,
    ConsentStatus Consent,
    OptOuts OptOuts,
    DateOnly? LeftOn,
    bool WorksThere,
    bool IsInactive,
    string Zone,
    string OwnerName,
    string? OwnerPosition,
    string? OwnerPhone,
    string? OwnerEmail)
{
    public static async Task<Dictionary<int, InvitationFacts>> ReadAsync(KamDbContext db, int[] ids, DateTime now, CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(now);
        return await db.SurveyInvitations.AsNoTracking().Where(i => EF.Parameter(ids).Contains(i.Id)).Select(i => new InvitationFacts(
            i.Id, i.PersonId, i.Person.LastName, i.Person.FirstName, i.Person.MiddleName, i.Person.LatinName, i.Person.Gender, i.Person.Email, i.Person.Consent, i.Person.OptOuts, i.Person.LeftOn,
            i.Person.Employments.Any(e => e.AccountId == i.AccountId && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || day <= e.ToOn)),
            i.Account.IsArchived || i.Account.Status == Accounts.AccountStatus.Lost,
            i.Person.TimeZoneId ?? i.Account.TimeZoneId ?? i.Account.Owner.TimeZoneId ?? i.Account.Owner.Branch.TimeZoneId,
            i.Account.Owner.FirstName + " " + i.Account.Owner.LastName, i.Account.Owner.Position, i.Account.Owner.Phone, i.Account.Owner.Email)).ToDictionaryAsync(f => f.Id, cancellationToken);
    }
}
