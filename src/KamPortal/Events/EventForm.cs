namespace KamPortal.Events;

/// <summary>The four forms of development events (row 0.4, s000 §4.8).</summary>
public enum EventForm
{
    /// <summary>Общая с клиентом проектная группа.</summary>
    ProjectGroup,

    /// <summary>Обучение персонала клиента.</summary>
    StaffTraining,

    /// <summary>Консультирование топ-менеджмента.</summary>
    TopConsulting,

    /// <summary>Комплексное VIP-мероприятие.</summary>
    Vip,
}
