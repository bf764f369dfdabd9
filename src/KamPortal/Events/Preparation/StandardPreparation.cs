using static KamPortal.Events.EventDepartments;

namespace KamPortal.Events.Preparation;

/// <summary>
/// What is prepared how long before («задолго до старта», row 0.10): departments as in the source, lead times our own
/// experience, longer with the level, to be edited by the company.
/// </summary>
internal static class StandardPreparation
{
    public static IEnumerable<PreparationNorm> Norms() =>
    [
        .. Rising(Commerce, "Согласовать цель и список приглашённых клиентов", "Agree the goal and the list of invited clients", 15, 25, 40),
        .. Rising(Commerce, "Подтвердить участие по телефону", "Confirm attendance by telephone", 3, 5, 7),
        After(Commerce, "Обсудить итоги с участниками и записать касания", "Talk the results over with participants and log the touches", 5),
        .. Rising(Marketing, "Анонс и приглашения: тексты и макеты", "Announcement and invitations: texts and layout", 12, 20, 30),
        .. Rising(Marketing, "Раздаточные материалы и оформление", "Handouts and decoration", 5, 8, 10),
        .. Rising(Specialists, "Содержание: программа и тезисы", "Content: programme and theses", 15, 30, 45),
        .. Rising(Specialists, "Прогон выступления и демонстраций", "Rehearsal of the talk and demonstrations", 3, 5, 7),
        One(TopManagement, "Утвердить цель и выделить время первых лиц", "Approve the goal and set aside the time of our top managers", 20, null, EventLevel.Processes, EventLevel.Business),
        One(TopManagement, "Утвердить цель и выделить время первых лиц", "Approve the goal and set aside the time of our top managers", 40, null, EventLevel.TopCompetence, EventLevel.ClientsOfClient),
        .. Rising(External, "Договор с внешним спикером или консультантом", "Contract with the outside speaker or consultant", 20, 35, 60),
        One(Marketing, "Площадка, питание, трансфер: договоры", "Venue, catering, transfer: contracts", 30, EventForm.Vip, EventLevel.ProductUse, EventLevel.Processes),
        One(Marketing, "Площадка, питание, трансфер: договоры", "Venue, catering, transfer: contracts", 45, EventForm.Vip, EventLevel.Business, EventLevel.ClientsOfClient),
        One(Commerce, "Утвердить состав и порядок работы группы", "Agree who is in the group and how it works", 10, EventForm.ProjectGroup, EventLevel.ProductUse, EventLevel.Processes),
        One(Commerce, "Утвердить состав и порядок работы группы", "Agree who is in the group and how it works", 20, EventForm.ProjectGroup, EventLevel.Business, EventLevel.ClientsOfClient),
        One(Specialists, "Собрать данные клиента для консультации", "Collect the client's data for the consultation", 15, EventForm.TopConsulting, EventLevel.ProductUse, EventLevel.Processes),
        One(Specialists, "Собрать данные клиента для консультации", "Collect the client's data for the consultation", 25, EventForm.TopConsulting, EventLevel.Business, EventLevel.ClientsOfClient),
        One(Specialists, "Проверить зал и оборудование", "Check the room and the equipment", 2, EventForm.StaffTraining, EventLevel.ProductUse, EventLevel.ClientsOfClient),
    ];

    /// <summary>The same piece for levels 1–2, 3–4 and 5–6.</summary>
    private static IEnumerable<PreparationNorm> Rising(EventDepartments department, string russian, string english, int low, int middle, int high) =>
    [
        One(department, russian, english, low, null, EventLevel.ProductUse, EventLevel.WholeStaff),
        One(department, russian, english, middle, null, EventLevel.Processes, EventLevel.Business),
        One(department, russian, english, high, null, EventLevel.TopCompetence, EventLevel.ClientsOfClient),
    ];

    private static PreparationNorm After(EventDepartments department, string russian, string english, int days) => One(department, russian, english, -days, null, EventLevel.ProductUse, EventLevel.ClientsOfClient);

    private static PreparationNorm One(EventDepartments department, string russian, string english, int days, EventForm? form, EventLevel from, EventLevel to) =>
        new() { Department = department, TitleRu = russian, TitleEn = english, LeadDays = days, Form = form, LevelFrom = from, LevelTo = to };
}
