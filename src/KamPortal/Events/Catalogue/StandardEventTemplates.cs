using KamPortal.Surveys;

namespace KamPortal.Events.Catalogue;

/// <summary>
/// The catalogue the portal ships with: every form and every level of s000 §4.8 is in it, and the three parts of the minimum set of level 1.
/// Seats, hours and budgets are a proposal; the company changes them.
/// </summary>
internal static class StandardEventTemplates
{
    private const EventDepartments Us = EventDepartments.Commerce | EventDepartments.Specialists;

    private static readonly Line[] Lines =
    [
        new(EventForm.StaffTraining, EventLevel.ProductUse, 1, 3, 40, 1, 90, Us, 30_000, "Вебинар: как получить от продукта максимум", "Webinar: getting the most out of the product",
            "Как правильно применять продукт каждый день: настройка, частые ошибки, вопросы. Обязательный минимум для каждой товарной группы.", "How to use the product properly every day: set-up, common mistakes, questions. The mandatory minimum of every product group."),
        new(EventForm.StaffTraining, EventLevel.ProductUse, 1, 3, 15, 1, 240, Us, 60_000, "Практикум на площадке клиента", "Workshop at the client's site",
            "Специалист показывает работу с продуктом на рабочих местах; участники получают инструкции и материалы.", "A specialist shows the work with the product at the workplaces; participants get manuals and materials."),
        new(EventForm.ProjectGroup, EventLevel.ProductUse, 2, 3, 10, 3, 90, Us, 40_000, "Рабочая группа по внедрению продукта", "Working group on introducing the product",
            "Совместно с клиентом: план внедрения, контроль первых партий, разбор замечаний.", "Together with the client: a plan of introduction, control of the first lots, going through remarks."),
        new(EventForm.StaffTraining, EventLevel.WholeStaff, 1, 5, 25, 2, 240, EventDepartments.Commerce | EventDepartments.Marketing | EventDepartments.External, 150_000, "Школа навыков: продажи и переговоры", "School of skills: selling and negotiating",
            "Развиваем сотрудников клиента шире нашего продукта. Позовите хотя бы одного топ-менеджера — на открытие или на итоги.", "Develops the client's people beyond our product. Invite at least one top manager, to the opening or to the results."),
        new(EventForm.StaffTraining, EventLevel.WholeStaff, 3, 5, 20, 3, 240, EventDepartments.Commerce | EventDepartments.External, 240_000, "Программа для линейных руководителей", "Programme for line managers",
            "Постановка задач, обратная связь, производительность смены. Часть расходов клиента на развитие людей берём на себя.", "Setting tasks, feedback, output of a shift. We take over part of what the client spends on developing people."),
        new(EventForm.ProjectGroup, EventLevel.Processes, 3, 5, 12, 4, 120, Us | EventDepartments.TopManagement, 180_000, "Проектная группа: запасы и снабжение", "Project group: stock and supply",
            "Разбираем цепочку от прогноза до склада и убираем потери. Со стороны клиента — руководители подразделений и исполнительный директор.", "Goes through the chain from forecast to stores and removes losses. From the client: heads of departments and the executive director.", ProcessScope.WholeBusiness),
        new(EventForm.StaffTraining, EventLevel.Processes, 3, 4, 16, 2, 240, Us, 120_000, "Обучение бережливому производству", "Training in lean production",
            "Инструменты, которые применяют на следующий день: карта потока, порядок на рабочем месте, разбор простоев.", "Tools to be used the next day: value stream map, order at the workplace, going through downtime.", ProcessScope.WholeBusiness),
        new(EventForm.TopConsulting, EventLevel.Processes, 4, 5, 6, 2, 180, EventDepartments.TopManagement | EventDepartments.Specialists, 200_000, "Диагностика процессов вокруг нашего продукта", "Diagnosis of the processes around our product",
            "Наши специалисты смотрят, где продукт теряет пользу: приёмка, хранение, применение, учёт; итог — план изменений.", "Our specialists look where the product loses its use: receipt, storage, application, accounting; the outcome is a plan of changes.", ProcessScope.Product),
        new(EventForm.TopConsulting, EventLevel.Business, 4, 5, 8, 2, 240, EventDepartments.TopManagement | EventDepartments.External, 400_000, "Стратегическая сессия с руководством клиента", "Strategy session with the client's leaders",
            "Лучшие практики рынка клиента и приглашённый эксперт. Содержание свежее, новое и прикладное: в конце — решения и сроки.", "Best practice of the client's market and an invited expert. Current, new and applied: it ends with decisions and dates."),
        new(EventForm.Vip, EventLevel.Business, 4, 5, 40, 1, 480, EventDepartments.Commerce | EventDepartments.Marketing | EventDepartments.TopManagement | EventDepartments.External, 900_000, "Заседание дилерского клуба", "Meeting of the dealer club",
            "Клиенты обмениваются опытом роста под нашей эгидой, выступает известный практик отрасли.", "Clients exchange what made them grow, gathered around us; a known practitioner of the industry speaks."),
        new(EventForm.ProjectGroup, EventLevel.Business, 4, 5, 10, 4, 120, EventDepartments.Commerce | EventDepartments.TopManagement, 250_000, "Совместный план роста на год", "Joint growth plan of a year",
            "Общая группа считает, за счёт чего вырастет бизнес клиента, и ведёт проекты до результата.", "A joint group works out what will make the client's business grow and takes the projects to a result."),
        new(EventForm.TopConsulting, EventLevel.TopCompetence, 5, 5, 8, 3, 180, EventDepartments.TopManagement | EventDepartments.External, 600_000, "Мастерская первых лиц", "Workshop of top managers",
            "Личное развитие руководителей клиента: управленческие решения, финансы, команда. Ведёт известный консультант.", "Personal development of the client's leaders: decisions, finance, team. Led by a known consultant."),
        new(EventForm.Vip, EventLevel.TopCompetence, 5, 5, 15, 2, 480, EventDepartments.Commerce | EventDepartments.Marketing | EventDepartments.TopManagement | EventDepartments.External, 1_500_000, "Деловая поездка на передовое предприятие", "Business trip to a leading company",
            "Руководители клиентов смотрят, как работает лидер отрасли, и общаются с его первыми лицами.", "Leaders of clients see how the leader of an industry works and talk with the people at its top."),
        new(EventForm.ProjectGroup, EventLevel.ClientsOfClient, 3, 5, 12, 4, 120, EventDepartments.Commerce | EventDepartments.Marketing | EventDepartments.Specialists, 300_000, "Проектная группа: клиенты нашего клиента", "Project group: the clients of our client",
            "Вместе находим, что держит и что отталкивает покупателей клиента, и меняем это — не только то, что связано с нашим продуктом.", "Together we find what keeps and what drives away the client's buyers, and change it, beyond what our product has to do with it."),
        new(EventForm.StaffTraining, EventLevel.ClientsOfClient, 2, 4, 30, 2, 240, EventDepartments.Commerce | EventDepartments.Marketing, 180_000, "Школа сервиса для сотрудников клиента", "School of service for the client's staff",
            "Как сотрудникам клиента работать со своими покупателями: обслуживание, претензии, повторные продажи.", "How the client's staff work with their own buyers: service, complaints, repeat sales."),
        new(EventForm.Vip, EventLevel.ClientsOfClient, 4, 5, 60, 1, 480, EventDepartments.Commerce | EventDepartments.Marketing | EventDepartments.TopManagement, 1_200_000, "День клиентов нашего клиента", "Day for the clients of our client",
            "Помогаем клиенту провести событие для его лучших покупателей: программа, эксперты, площадка.", "Helps the client to hold an event for their best buyers: programme, experts, place."),
    ];

    public static IEnumerable<EventTemplate> All() => Lines.Select(line => new EventTemplate
    {
        Form = line.Form, Level = line.Level, ProcessScope = line.Scope, SeniorityFrom = line.From, SeniorityTo = line.To, Capacity = line.Seats, Sessions = line.Sessions, SessionMinutes = line.Minutes,
        Departments = line.Departments, Budget = line.Budget, TitleRu = line.TitleRu, TitleEn = line.TitleEn, DescriptionRu = line.TextRu, DescriptionEn = line.TextEn, FeedbackCode = StandardSurveys.Event,
    });

    private sealed record Line(
        EventForm Form, EventLevel Level, int From, int To, int Seats, int Sessions, int Minutes, EventDepartments Departments, decimal Budget, string TitleRu, string TitleEn, string TextRu, string TextEn, ProcessScope? Scope = null);
}
