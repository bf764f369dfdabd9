using KamPortal.Accounts;
using KamPortal.Staff;

namespace KamPortal.Import;

/// <summary>Russian and English words for the values of a list; the code's own names are understood as well.</summary>
internal static class ImportWords
{
    private static readonly Dictionary<Type, Dictionary<string, Enum>> All = new()
    {
        [typeof(AccountSize)] = Words(("малый|мелкий|маленький", AccountSize.Small), ("средний", AccountSize.Medium), ("крупный|большой", AccountSize.Large), ("крупнейший", AccountSize.Largest)),
        [typeof(AccountStatus)] = Words(("потенциальный|новый", AccountStatus.Prospect), ("активный|действующий", AccountStatus.Active), ("взонериска|подугрозой", AccountStatus.AtRisk), ("потерян|потерянный|ушел", AccountStatus.Lost), ("архив|архивный", AccountStatus.Archived)),
        [typeof(AccountSegment)] = Words(("опт|оптовый|дилер", AccountSegment.Wholesale), ("розница|розничный", AccountSegment.Retail), ("конечныйпотребитель|конечный|потребитель", AccountSegment.EndUser), ("госсектор|государственный|бюджетный", AccountSegment.Public)),
        [typeof(Role)] = Words(
            ("км|менеджер|клиентскийменеджер", Role.Manager), ("руководитель|руководителькм|head", Role.Head), ("директор|коммерческийдиректор", Role.Director), ("hr|кадры|планировщик", Role.HumanResources),
            ("маркетинг|маркетолог", Role.Marketing), ("ассистент|техническийассистент", Role.Assistant), ("менеджерпоразвитию|развитие", Role.Developer), ("кредитныйконтролер", Role.CreditController),
            ("смежныйотдел|отдел", Role.Department), ("администратор|admin", Role.Administrator)),
    };

    public static TEnum? Find<TEnum>(string text) where TEnum : struct, Enum
    {
        var normal = ImportFields.Normal(text);
        return All[typeof(TEnum)].TryGetValue(normal, out var found) ? (TEnum)found
            : Enum.GetValues<TEnum>().Where(v => string.Equals(v.ToString(), normal, StringComparison.OrdinalIgnoreCase)).Select(v => (TEnum?)v).FirstOrDefault();
    }

    private static Dictionary<string, Enum> Words(params (string Words, Enum Value)[] values) =>
        values.SelectMany(v => v.Words.Split('|'), (v, word) => (word, v.Value)).ToDictionary(w => w.word, w => w.Value);
}
