using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace KamPortal.Db.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PurchasingCentreAndDossier : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DirectionId",
                table: "Touches",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Decides",
                table: "RoleDefinitions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsExpected",
                table: "RoleDefinitions",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "RoleDefinitions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsOutside",
                table: "Employments",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "Employments",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Acquaintances",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    Strength = table.Column<int>(type: "int", nullable: false),
                    SinceOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IntroducedByUserId = table.Column<int>(type: "int", nullable: true),
                    IntroducedByPersonId = table.Column<int>(type: "int", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acquaintances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Acquaintances_People_IntroducedByPersonId",
                        column: x => x.IntroducedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acquaintances_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acquaintances_PortalUsers_IntroducedByUserId",
                        column: x => x.IntroducedByUserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acquaintances_PortalUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    QuestionKey = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    TemplateNumber = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AsOfOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsCurrent = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DossierAnswers_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DossierAnswers_PortalUsers_ById",
                        column: x => x.ById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierAsks",
                columns: table => new
                {
                    TouchId = table.Column<int>(type: "int", nullable: false),
                    QuestionKey = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierAsks", x => new { x.TouchId, x.QuestionKey });
                    table.ForeignKey(
                        name: "FK_DossierAsks_Touches_TouchId",
                        column: x => x.TouchId,
                        principalTable: "Touches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DossierFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    GroupCode = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    InFolder = table.Column<bool>(type: "bit", nullable: false),
                    UploadedById = table.Column<int>(type: "int", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DossierFiles_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DossierFiles_PortalUsers_UploadedById",
                        column: x => x.UploadedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DossierTemplates_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonalDataAccesses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Place = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalDataAccesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalDataAccesses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonalDataAccesses_PortalUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PurchasingCentres",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    ProductGroupId = table.Column<int>(type: "int", nullable: true),
                    ScopeKey = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    DraftReason = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedById = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchasingCentres", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PurchasingCentres_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchasingCentres_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PurchasingCentres_ProductGroups_ProductGroupId",
                        column: x => x.ProductGroupId,
                        principalTable: "ProductGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleDirections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoleId = table.Column<int>(type: "int", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    TextRu = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TextEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TouchType = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    WithinDays = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleDirections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleDirections_RoleDefinitions_RoleId",
                        column: x => x.RoleId,
                        principalTable: "RoleDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AccountId = table.Column<int>(type: "int", nullable: false),
                    AssigneeId = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Source = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Details = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    PersonId = table.Column<int>(type: "int", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    CreatedById = table.Column<int>(type: "int", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosedById = table.Column<int>(type: "int", nullable: true),
                    Result = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SourceKey = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: true),
                    Link = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkTasks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkTasks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkTasks_PortalUsers_AssigneeId",
                        column: x => x.AssigneeId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkTasks_PortalUsers_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkTasks_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DossierFileContents",
                columns: table => new
                {
                    FileId = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierFileContents", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_DossierFileContents_DossierFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "DossierFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DossierGroups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TemplateId = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    TitleRu = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    TitleEn = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    Audience = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierGroups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DossierGroups_DossierTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "DossierTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreEditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CentreId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedById = table.Column<int>(type: "int", nullable: false),
                    SupportIndex = table.Column<int>(type: "int", nullable: false),
                    Coverage = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CentreEditions_PortalUsers_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreEditions_PurchasingCentres_CentreId",
                        column: x => x.CentreId,
                        principalTable: "PurchasingCentres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CentreMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CentreId = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    EmploymentId = table.Column<int>(type: "int", nullable: false),
                    Influence = table.Column<int>(type: "int", nullable: false),
                    Attitude = table.Column<int>(type: "int", nullable: true),
                    CompetitorAttitude = table.Column<int>(type: "int", nullable: true),
                    CompetitorNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Stage = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Decides = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    BusinessInterests = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PersonalInterests = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OurContactId = table.Column<int>(type: "int", nullable: true),
                    NextAction = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    NextActionOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InfluenceWhenLeft = table.Column<int>(type: "int", nullable: true),
                    EditionWhenLeft = table.Column<int>(type: "int", nullable: true),
                    MapX = table.Column<int>(type: "int", nullable: true),
                    MapY = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CentreMembers_Employments_EmploymentId",
                        column: x => x.EmploymentId,
                        principalTable: "Employments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreMembers_PortalUsers_OurContactId",
                        column: x => x.OurContactId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreMembers_PurchasingCentres_CentreId",
                        column: x => x.CentreId,
                        principalTable: "PurchasingCentres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DossierQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    GroupId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    TextRu = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    TextEn = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    HelpRu = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    HelpEn = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ChoicesRu = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ChoicesEn = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Importance = table.Column<int>(type: "int", nullable: false),
                    FreshDays = table.Column<int>(type: "int", nullable: true),
                    Audience = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DossierQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DossierQuestions_DossierGroups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "DossierGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CentreId = table.Column<int>(type: "int", nullable: false),
                    FromId = table.Column<int>(type: "int", nullable: false),
                    ToId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CentreLinks_CentreMembers_FromId",
                        column: x => x.FromId,
                        principalTable: "CentreMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreLinks_CentreMembers_ToId",
                        column: x => x.ToId,
                        principalTable: "CentreMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CentreLinks_PurchasingCentres_CentreId",
                        column: x => x.CentreId,
                        principalTable: "PurchasingCentres",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CentreMemberRoles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MemberId = table.Column<int>(type: "int", nullable: false),
                    RoleId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreMemberRoles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CentreMemberRoles_CentreMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "CentreMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CentreMemberRoles_RoleDefinitions_RoleId",
                        column: x => x.RoleId,
                        principalTable: "RoleDefinitions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 1,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, true, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 2,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, true, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 3,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, true, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 4,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { true, true, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 5,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, true, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 6,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { true, true, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 7,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, false, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 8,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, false, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 9,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, false, 0 });

            migrationBuilder.UpdateData(
                table: "RoleDefinitions",
                keyColumn: "Id",
                keyValue: 10,
                columns: new[] { "Decides", "IsExpected", "Version" },
                values: new object[] { false, false, 0 });

            migrationBuilder.InsertData(
                table: "RoleDirections",
                columns: new[] { "Id", "Kind", "Minutes", "Order", "RoleId", "TextEn", "TextRu", "TouchType", "WithinDays" },
                values: new object[,]
                {
                    { 1, "Development", 40, 1, 1, "Feed an idea: what our product could improve", "Подать идею: что можно улучшить с нашим продуктом", "Meeting", 10 },
                    { 2, "Selling", 20, 2, 1, "Send the example of a similar client", "Прислать пример похожего клиента", "Email", 5 },
                    { 3, "Service", 90, 1, 2, "Train in the use of the product", "Обучить работе с продуктом", "Visit", 15 },
                    { 4, "Development", 20, 2, 2, "Collect wishes and remarks", "Собрать пожелания и замечания", "Call", 10 },
                    { 5, "Service", 30, 1, 3, "Hand over specifications and certificates", "Передать спецификации и сертификаты", "Email", 5 },
                    { 6, "Selling", 40, 2, 3, "Show references of other clients", "Показать рекомендации других клиентов", "Meeting", 15 },
                    { 7, "Selling", 60, 1, 4, "Meet about the value for the client's business", "Встретиться о выгоде для дела клиента", "Meeting", 10 },
                    { 8, "Development", 60, 2, 4, "Bring together with our head", "Свести с нашим руководителем", "Meeting", 20 },
                    { 9, "Selling", 30, 1, 5, "Agree terms and the order procedure", "Согласовать условия и порядок заказа", "Call", 5 },
                    { 10, "Service", 20, 2, 5, "Send the delivery schedule and documents", "Выслать график поставок и документы", "Email", 5 },
                    { 11, "Selling", 45, 1, 6, "Show the return on the investment", "Показать расчёт окупаемости", "Meeting", 10 },
                    { 12, "Selling", 20, 2, 6, "Talk over credit terms and payment", "Обсудить отсрочку и порядок оплаты", "Call", 10 },
                    { 13, "Development", 15, 1, 7, "Get acquainted and learn how best to get in touch", "Познакомиться и узнать, как удобнее связываться", "Call", 5 },
                    { 14, "Development", 20, 1, 8, "Keep informed and ask for advice", "Держать в курсе и спросить совета", "Call", 5 },
                    { 15, "Development", 20, 2, 8, "Support inside the client's company: give arguments", "Поддержать внутри компании клиента: дать доводы", "Email", 10 },
                    { 16, "Selling", 40, 1, 9, "Find out the reason and offer to remove it", "Выяснить причину и предложить, как её снять", "Meeting", 10 },
                    { 17, "Development", 45, 1, 10, "Offer a partnership", "Предложить сотрудничество", "Meeting", 15 }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Touches_DirectionId",
                table: "Touches",
                column: "DirectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Acquaintances_IntroducedByPersonId",
                table: "Acquaintances",
                column: "IntroducedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Acquaintances_IntroducedByUserId",
                table: "Acquaintances",
                column: "IntroducedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Acquaintances_OfUser",
                table: "Acquaintances",
                columns: new[] { "UserId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "UX_Acquaintances_Pair",
                table: "Acquaintances",
                columns: new[] { "PersonId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CentreEditions_PublishedById",
                table: "CentreEditions",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "UX_CentreEditions_Number",
                table: "CentreEditions",
                columns: new[] { "CentreId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CentreLinks_FromId",
                table: "CentreLinks",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_CentreLinks_ToId",
                table: "CentreLinks",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "UX_CentreLinks_Ends",
                table: "CentreLinks",
                columns: new[] { "CentreId", "FromId", "ToId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CentreMemberRoles_RoleId",
                table: "CentreMemberRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "UX_CentreMemberRoles_Role",
                table: "CentreMemberRoles",
                columns: new[] { "MemberId", "RoleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CentreMembers_Alarms",
                table: "CentreMembers",
                columns: new[] { "CentreId", "LeftOn", "Attitude", "Influence", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreMembers_EmploymentId",
                table: "CentreMembers",
                column: "EmploymentId");

            migrationBuilder.CreateIndex(
                name: "IX_CentreMembers_Gone",
                table: "CentreMembers",
                columns: new[] { "LeftOn", "CentreId" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreMembers_OfPerson",
                table: "CentreMembers",
                columns: new[] { "PersonId", "LeftOn", "CentreId" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreMembers_OurContactId",
                table: "CentreMembers",
                column: "OurContactId");

            migrationBuilder.CreateIndex(
                name: "UX_CentreMembers_Person",
                table: "CentreMembers",
                columns: new[] { "CentreId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DossierAnswers_ById",
                table: "DossierAnswers",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DossierAnswers_History",
                table: "DossierAnswers",
                columns: new[] { "AccountId", "QuestionKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "UX_DossierAnswers_Current",
                table: "DossierAnswers",
                columns: new[] { "AccountId", "QuestionKey" },
                unique: true,
                filter: "[IsCurrent] = 1");

            migrationBuilder.CreateIndex(
                name: "IX_DossierFiles_Hash",
                table: "DossierFiles",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_DossierFiles_OfAccount",
                table: "DossierFiles",
                columns: new[] { "AccountId", "GroupCode" });

            migrationBuilder.CreateIndex(
                name: "IX_DossierFiles_UploadedById",
                table: "DossierFiles",
                column: "UploadedById");

            migrationBuilder.CreateIndex(
                name: "UX_DossierGroups_Code",
                table: "DossierGroups",
                columns: new[] { "TemplateId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_DossierQuestions_Key",
                table: "DossierQuestions",
                columns: new[] { "GroupId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DossierTemplates_PublishedById",
                table: "DossierTemplates",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "UX_DossierTemplates_Number",
                table: "DossierTemplates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalDataAccesses_OfPerson",
                table: "PersonalDataAccesses",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalDataAccesses_UserId",
                table: "PersonalDataAccesses",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchasingCentres_ProductGroupId",
                table: "PurchasingCentres",
                column: "ProductGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchasingCentres_PublishedById",
                table: "PurchasingCentres",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "UX_PurchasingCentres_Scope",
                table: "PurchasingCentres",
                columns: new[] { "AccountId", "ScopeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleDirections_OfRole",
                table: "RoleDirections",
                columns: new[] { "RoleId", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_ClosedById",
                table: "WorkTasks",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_CreatedById",
                table: "WorkTasks",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_OfAccount",
                table: "WorkTasks",
                columns: new[] { "AccountId", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_OfAssignee",
                table: "WorkTasks",
                columns: new[] { "AssigneeId", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkTasks_PersonId",
                table: "WorkTasks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "UX_WorkTasks_SourceKey",
                table: "WorkTasks",
                column: "SourceKey",
                unique: true,
                filter: "[SourceKey] IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Touches_RoleDirections_DirectionId",
                table: "Touches",
                column: "DirectionId",
                principalTable: "RoleDirections",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Touches_RoleDirections_DirectionId",
                table: "Touches");

            migrationBuilder.DropTable(
                name: "Acquaintances");

            migrationBuilder.DropTable(
                name: "CentreEditions");

            migrationBuilder.DropTable(
                name: "CentreLinks");

            migrationBuilder.DropTable(
                name: "CentreMemberRoles");

            migrationBuilder.DropTable(
                name: "DossierAnswers");

            migrationBuilder.DropTable(
                name: "DossierAsks");

            migrationBuilder.DropTable(
                name: "DossierFileContents");

            migrationBuilder.DropTable(
                name: "DossierQuestions");

            migrationBuilder.DropTable(
                name: "PersonalDataAccesses");

            migrationBuilder.DropTable(
                name: "RoleDirections");

            migrationBuilder.DropTable(
                name: "WorkTasks");

            migrationBuilder.DropTable(
                name: "CentreMembers");

            migrationBuilder.DropTable(
                name: "DossierFiles");

            migrationBuilder.DropTable(
                name: "DossierGroups");

            migrationBuilder.DropTable(
                name: "PurchasingCentres");

            migrationBuilder.DropTable(
                name: "DossierTemplates");

            migrationBuilder.DropIndex(
                name: "IX_Touches_DirectionId",
                table: "Touches");

            migrationBuilder.DropColumn(
                name: "DirectionId",
                table: "Touches");

            migrationBuilder.DropColumn(
                name: "Decides",
                table: "RoleDefinitions");

            migrationBuilder.DropColumn(
                name: "IsExpected",
                table: "RoleDefinitions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "RoleDefinitions");

            migrationBuilder.DropColumn(
                name: "IsOutside",
                table: "Employments");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "Employments");
        }
    }
}
