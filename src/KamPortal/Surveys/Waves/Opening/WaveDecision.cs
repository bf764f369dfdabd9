using KamPortal.People;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>How somebody of the audience is asked, or why not.</summary>
internal sealed record WaveDecision(WavePlace Place, InvitationStatus Status, InvitationSkip? Skip = null)
{
    /// <param name="places">Of this person in the audience, at least one.</param>
    /// <param name="isInterview">Nobody gets a letter; everybody is talked to.</param>
    public static WaveDecision Of(WavePerson person, IReadOnlyCollection<WavePlace> places, bool isAnonymous, bool isInterview, DateOnly day)
    {
        var open = places.Where(p => !p.IsLost).ToList();
        var place = PrimaryPlace.Of<WavePlace>(open.Count > 0 ? open : places);
        return Refusal(person, place.IsLost, day) is { } why ? new WaveDecision(place, InvitationStatus.Skipped, why)
            : isInterview ? new WaveDecision(place, InvitationStatus.Phone)
            : LetterObstacle(person.OptOuts, person.Consent, person.Email) is not { } obstacle ? new WaveDecision(place, InvitationStatus.Waiting)
            : isAnonymous ? new WaveDecision(place, InvitationStatus.Skipped, obstacle)
            : new WaveDecision(place, InvitationStatus.Phone, obstacle);
    }

    /// <summary>Why nobody may ask the person; null when somebody may.</summary>
    public static InvitationSkip? Refusal(WavePerson person, bool isInactive, DateOnly day) =>
        person.LeftOn <= day ? InvitationSkip.Left
        : isInactive ? InvitationSkip.AccountInactive
        : person.OptOuts.HasFlag(OptOuts.Surveys) ? InvitationSkip.OptedOut
        : person.IsResting ? InvitationSkip.Paused
        : null;

    /// <summary>Why no letter may or can go; null when one may. By telephone somebody may still be asked.</summary>
    public static InvitationSkip? LetterObstacle(OptOuts optOuts, ConsentStatus consent, string? email) =>
        optOuts.HasFlag(OptOuts.Mail) ? InvitationSkip.OptedOut
        : consent != ConsentStatus.Given ? InvitationSkip.NoConsent
        : !ContactAddress.IsUsable(email) ? InvitationSkip.NoEmail
        : null;
}
