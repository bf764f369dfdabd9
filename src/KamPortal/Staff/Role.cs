namespace KamPortal.Staff;

/// <summary>What a member of staff does here; one person may hold several. Rights of each: <see cref="Policies"/>.</summary>
public enum Role
{
    /// <summary>Клиентский менеджер (КМ).</summary>
    Manager,

    /// <summary>Руководитель КМ: sees the subtree below.</summary>
    Head,

    /// <summary>Коммерческий директор.</summary>
    Director,

    /// <summary>HR, планировщик обучения.</summary>
    HumanResources,

    Marketing,

    /// <summary>Технический ассистент.</summary>
    Assistant,

    /// <summary>Менеджер по развитию.</summary>
    Developer,

    /// <summary>Кредитный контролёр.</summary>
    CreditController,

    /// <summary>Сотрудник смежного отдела.</summary>
    Department,

    Administrator,
}
