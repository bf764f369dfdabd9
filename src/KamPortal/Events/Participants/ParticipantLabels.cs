namespace KamPortal.Events.Participants;

/// <summary>How the standing of a participant is called, in the current UI culture.</summary>
public static class ParticipantLabels
{
    public static string Label(this ParticipantStatus status) => status switch
    {
        ParticipantStatus.Listed => ParticipantTerms.StatusListed,
        ParticipantStatus.Invited => ParticipantTerms.StatusInvited,
        ParticipantStatus.Confirmed => ParticipantTerms.StatusConfirmed,
        ParticipantStatus.Waiting => ParticipantTerms.StatusWaiting,
        ParticipantStatus.Offered => ParticipantTerms.StatusOffered,
        ParticipantStatus.Declined => ParticipantTerms.StatusDeclined,
        ParticipantStatus.Lapsed => ParticipantTerms.StatusLapsed,
        ParticipantStatus.Removed => ParticipantTerms.StatusRemoved,
        ParticipantStatus.Attended => ParticipantTerms.StatusAttended,
        _ => ParticipantTerms.StatusNoShow,
    };
}
