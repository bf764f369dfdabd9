namespace KamPortal.WorkTasks;

/// <summary>How the values of tasks are called on screens, in the current UI culture.</summary>
public static class WorkTaskLabels
{
    public static string Label(this TaskKind kind) => kind switch
    {
        TaskKind.Selling => WorkTaskTerms.KindSelling,
        TaskKind.Service => WorkTaskTerms.KindService,
        TaskKind.Development => WorkTaskTerms.KindDevelopment,
        _ => WorkTaskTerms.KindSearch,
    };

    public static string Label(this TaskSource source) => source switch
    {
        TaskSource.RoleDirection => WorkTaskTerms.SourceRoleDirection,
        TaskSource.MemberLeft => WorkTaskTerms.SourceMemberLeft,
        TaskSource.Dossier => WorkTaskTerms.SourceDossier,
        TaskSource.Potential => WorkTaskTerms.SourcePotential,
        _ => WorkTaskTerms.SourceOwn,
    };

    public static string Label(this WorkTaskStatus status) => status switch
    {
        WorkTaskStatus.Done => WorkTaskTerms.StatusDone,
        WorkTaskStatus.Cancelled => WorkTaskTerms.StatusCancelled,
        _ => WorkTaskTerms.StatusOpen,
    };
}
