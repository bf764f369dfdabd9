using KamPortal.Surveys.Answers;
using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Results;

internal static class Narrowing
{
    public static IQueryable<SurveyResponse> Narrowed(this IQueryable<SurveyResponse> responses, ResultsFilter filter)
    {
        responses = filter.Source is { } source ? responses.Where(r => r.Source == source) : responses;
        responses = filter.ManagerId is { } managerId ? responses.Where(r => r.ManagerId == managerId) : responses;
        responses = filter.Category is { } category ? responses.Where(r => r.Category == category) : responses;
        responses = filter.Segment is { } segment ? responses.Where(r => r.Segment == segment) : responses;
        return filter.RoleId is { } roleId ? responses.Where(r => r.RoleId == roleId) : responses;
    }

    public static IQueryable<SurveyInvitation> Narrowed(this IQueryable<SurveyInvitation> invitations, ResultsFilter filter)
    {
        invitations = filter.ManagerId is { } managerId ? invitations.Where(i => i.ManagerId == managerId) : invitations;
        invitations = filter.Category is { } category ? invitations.Where(i => i.Category == category) : invitations;
        invitations = filter.Segment is { } segment ? invitations.Where(i => i.Segment == segment) : invitations;
        return filter.RoleId is { } roleId ? invitations.Where(i => i.RoleId == roleId) : invitations;
    }

    /// <summary>The base of the finite interval: the audience without those who turned out to be gone.</summary>
    public static IQueryable<SurveyInvitation> OfTheBase(this IQueryable<SurveyInvitation> invitations) =>
        invitations.Where(i => i.SkipReason == null || (i.SkipReason != InvitationSkip.Left && i.SkipReason != InvitationSkip.AccountInactive));
}
