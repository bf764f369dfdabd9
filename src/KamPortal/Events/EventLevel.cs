namespace KamPortal.Events;

/// <summary>How much an event means to the client, growing (row 0.5, s000 §4.8); kept as its number.</summary>
public enum EventLevel
{
    /// <summary>Эффективность использования товара: the mandatory minimum, moves line staff, least loyalty.</summary>
    ProductUse = 1,

    /// <summary>Развитие всего персонала: moves line managers and HR.</summary>
    WholeStaff = 2,

    /// <summary>Эффективность бизнес-процессов: moves line heads and one top manager.</summary>
    Processes = 3,

    /// <summary>Эффективность бизнеса клиента: moves top management; current, innovative, applied.</summary>
    Business = 4,

    /// <summary>Компетенции топ-менеджеров: personal loyalty.</summary>
    TopCompetence = 5,

    /// <summary>Удовлетворение клиентов клиента: the strongest.</summary>
    ClientsOfClient = 6,
}
