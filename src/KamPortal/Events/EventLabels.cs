using System.Globalization;

namespace KamPortal.Events;

/// <summary>How forms, levels and the rest are called, in the current UI culture.</summary>
public static class EventLabels
{
    public static string Label(this EventForm form) => form switch
    {
        EventForm.ProjectGroup => EventTerms.FormProjectGroup,
        EventForm.StaffTraining => EventTerms.FormStaffTraining,
        EventForm.TopConsulting => EventTerms.FormTopConsulting,
        _ => EventTerms.FormVip,
    };

    /// <summary>With its number: «4. Бизнес клиента».</summary>
    public static string Label(this EventLevel level) => string.Format(CultureInfo.CurrentCulture, EventTerms.LevelNumbered, (int)level, level switch
    {
        EventLevel.ProductUse => EventTerms.LevelProductUse,
        EventLevel.WholeStaff => EventTerms.LevelWholeStaff,
        EventLevel.Processes => EventTerms.LevelProcesses,
        EventLevel.Business => EventTerms.LevelBusiness,
        EventLevel.TopCompetence => EventTerms.LevelTopCompetence,
        _ => EventTerms.LevelClientsOfClient,
    });

    /// <summary>Whom the level moves (row 0.6, s000 §4.8).</summary>
    public static string WhomItMoves(this EventLevel level) => level switch
    {
        EventLevel.ProductUse => EventTerms.MovesProductUse,
        EventLevel.WholeStaff => EventTerms.MovesWholeStaff,
        EventLevel.Processes => EventTerms.MovesProcesses,
        EventLevel.Business => EventTerms.MovesBusiness,
        EventLevel.TopCompetence => EventTerms.MovesTopCompetence,
        _ => EventTerms.MovesClientsOfClient,
    };

    public static string Label(this EventStatus status) => status switch
    {
        EventStatus.Draft => EventTerms.StatusDraft,
        EventStatus.Planned => EventTerms.StatusPlanned,
        EventStatus.Held => EventTerms.StatusHeld,
        _ => EventTerms.StatusCancelled,
    };

    public static string Label(this ProcessScope scope) => scope == ProcessScope.Product ? EventTerms.ScopeProduct : EventTerms.ScopeWholeBusiness;

    /// <summary>One department, or several divided by commas; empty for none.</summary>
    public static string Label(this EventDepartments departments) => departments switch
    {
        EventDepartments.None => "",
        EventDepartments.Commerce => EventTerms.DepartmentCommerce,
        EventDepartments.Marketing => EventTerms.DepartmentMarketing,
        EventDepartments.Specialists => EventTerms.DepartmentSpecialists,
        EventDepartments.TopManagement => EventTerms.DepartmentTopManagement,
        EventDepartments.External => EventTerms.DepartmentExternal,
        _ => string.Join(", ", Enum.GetValues<EventDepartments>().Where(d => d != EventDepartments.None && departments.HasFlag(d)).Select(Label)),
    };

    /// <param name="seniority">1 … 5; null while unknown.</param>
    public static string Seniority(int? seniority) => seniority switch
    {
        1 => EventTerms.Seniority1,
        2 => EventTerms.Seniority2,
        3 => EventTerms.Seniority3,
        4 => EventTerms.Seniority4,
        5 => EventTerms.Seniority5,
        _ => EventTerms.SeniorityUnknown,
    };
}
