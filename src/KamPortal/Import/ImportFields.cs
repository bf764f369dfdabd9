namespace KamPortal.Import;

/// <summary>The fields of each kind, what must be filled, and the headers they are guessed from.</summary>
public static class ImportFields
{
    public const string ExternalId = "externalId";

    private static readonly Dictionary<ImportKind, ImportField[]> All = new()
    {
        [ImportKind.Staff] =
        [
            Field(ExternalId, "employeeid|staffid|userid|externalid|id|code|табельныйномер|табномер|кодсотрудника|код"),
            Field("login", "login|username|логин|учетнаязапись"),
            Field("lastName", "lastname|surname|фамилия"),
            Field("firstName", "firstname|givenname|имя"),
            Field("middleName", "middlename|patronymic|отчество"),
            Field("fullName", "fullname|name|фио|сотрудник|полноеимя"),
            Field("email", "email|mail|почта|эпочта|электроннаяпочта"),
            Field("position", "position|title|jobtitle|должность"),
            Field("supervisor", "supervisor|supervisorid|manager|reportsto|руководитель|кодруководителя|начальник"),
            Field("branch", "branch|office|филиал|подразделение"),
            Field("timeZone", "timezone|часовойпояс"),
            Field("role", "role|роль"),
            Field("language", "language|язык"),
        ],
        [ImportKind.Accounts] =
        [
            Field(ExternalId, "customerid|accountid|clientid|externalid|id|code|кодклиента|кодконтрагента|код"),
            Field("name", "companyname|accountname|name|company|наименование|название|клиент|контрагент|компания|организация"),
            Field("legalName", "legalname|полноенаименование|юрлицо|юридическоелицо"),
            Field("inn", "inn|taxid|taxnumber|инн"),
            Field("kpp", "kpp|кпп"),
            Field("owner", "owner|ownerid|manager|accountmanager|employeeid|менеджер|км|клиентскийменеджер|ответственный|владелец"),
            Field("industry", "industry|отрасль"),
            Field("region", "region|area|регион|область"),
            Field("segment", "segment|сегмент"),
            Field("size", "size|размер"),
            Field("status", "status|статус"),
            Field("timeZone", "timezone|часовойпояс"),
            Field("parent", "parent|parentid|holding|холдинг|головнаякомпания|родитель"),
            Field("createdOn", "createdon|since|clientsince|датасоздания|клиентс|датарегистрации"),
        ],
        [ImportKind.People] =
        [
            Field(ExternalId, "contactid|personid|externalid|id|code|кодконтакта|код"),
            Field("account", "customerid|accountid|account|company|companyname|кодклиента|клиент|контрагент|компания|инн|inn"),
            Field("lastName", "lastname|surname|фамилия"),
            Field("firstName", "firstname|givenname|имя"),
            Field("middleName", "middlename|patronymic|отчество"),
            Field("fullName", "contactname|fullname|name|фио|контакт|контактноелицо|полноеимя"),
            Field("position", "contacttitle|position|title|jobtitle|должность"),
            Field("department", "department|отдел|подразделение"),
            Field("seniority", "seniority|уровень"),
            Field("email", "email|mail|почта|эпочта|электроннаяпочта"),
            Field("phone", "phone|telephone|телефон|рабочийтелефон"),
            Field("mobilePhone", "mobile|mobilephone|cellphone|мобильный|мобильныйтелефон"),
            Field("birthday", "birthday|birthdate|dateofbirth|деньрождения|датарождения"),
            Field("language", "language|язык"),
            Field("timeZone", "timezone|часовойпояс"),
        ],
        [ImportKind.ProductGroups] =
        [
            Field(ExternalId, "categoryid|groupid|productgroupid|externalid|id|code|кодгруппы|код"),
            Field("name", "categoryname|groupname|name|productgroup|наименование|название|группа|товарнаягруппа"),
            Field("parent", "parent|parentid|родитель|кодродителя|вышестоящаягруппа"),
        ],
        [ImportKind.Orders] =
        [
            Field(ExternalId, "orderid|externalid|id|code|кодзаказа|код|ordernumber|number|номерзаказа|номер"),
            Field("number", "ordernumber|number|orderno|номерзаказа|номер"),
            Field("account", "customerid|accountid|account|customer|company|кодклиента|клиент|контрагент|покупатель|инн|inn"),
            Field("orderedOn", "orderdate|orderedon|date|датазаказа|дата"),
            Field("shippedOn", "shippeddate|shippedon|shipdate|датаотгрузки|отгружен"),
            Field("amount", "amount|total|sum|сумма|суммабезндс|итого"),
        ],
        [ImportKind.OrderLines] =
        [
            Field(ExternalId, "lineid|orderlineid|externalid|rowid|кодстроки"),
            Field("order", "orderid|order|ordernumber|кодзаказа|заказ|номерзаказа"),
            Field("productCode", "productid|sku|productcode|article|кодтовара|артикул"),
            Field("product", "productname|product|name|товар|номенклатура|наименование"),
            Field("productGroup", "productgroup|categoryid|category|groupid|товарнаягруппа|группа|кодгруппы"),
            Field("quantity", "quantity|qty|количество|колво"),
            Field("unitPrice", "unitprice|price|цена|ценабезндс"),
            Field("discount", "discount|скидка"),
            Field("amount", "amount|total|sum|сумма|суммабезндс"),
        ],
    };

    private static readonly Dictionary<ImportKind, string[][]> AnyOf = new()
    {
        [ImportKind.Staff] = [[ExternalId, "login"], ["lastName", "fullName"]],
        [ImportKind.Accounts] = [[ExternalId, "inn"], ["name"]],
        [ImportKind.People] = [["account"], ["lastName", "fullName", "firstName"]],
        [ImportKind.ProductGroups] = [["name"]],
        [ImportKind.Orders] = [[ExternalId], ["account"], ["orderedOn"]],
        [ImportKind.OrderLines] = [["order"], ["product", "productCode", "productGroup"], ["unitPrice", "amount"]],
    };

    public static IReadOnlyList<ImportField> Of(ImportKind kind) => All[kind];

    /// <summary>Of each group of fields at least one must have a column.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Required(ImportKind kind) => AnyOf[kind];

    public static string Title(ImportKind kind, string field) => All[kind].FirstOrDefault(f => f.Name == field)?.Title ?? field;

    /// <summary>Taken once and kept in saved maps; read over now. The category follows from potential and shipments alone.</summary>
    internal static bool IsRetired(ImportKind kind, string field) => kind == ImportKind.Accounts && field == "abcd";

    internal static string Normal(string header) => string.Concat(header.ToLowerInvariant().Replace('ё', 'е').Where(char.IsLetterOrDigit));

    private static ImportField Field(string name, string synonyms) => new(name, synonyms.Split('|'));
}
