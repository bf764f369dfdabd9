using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KamPortal.Db.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DevelopmentEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_Response",
                table: "SurveyAnswers");

            migrationBuilder.AddColumn<string>(
                name: "Dimension",
                table: "TrainingFindings",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Calendar",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Events",
                table: "CalendarFeeds",
                type: "TEXT",
                unicode: false,
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RoomId",
                table: "CalendarFeeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TrainerId",
                table: "CalendarFeeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AnnualEventPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SubmittedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<int>(type: "INTEGER", nullable: true),
                    DecisionNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualEventPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnnualEventPlans_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnualEventPlans_PortalUsers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnualEventPlans_PortalUsers_SubmittedById",
                        column: x => x.SubmittedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DealerClubs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealerClubs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DealerClubs_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventRooms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    TimeZoneId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Equipment = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventRooms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventTemplates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TitleRu = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DescriptionRu = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DescriptionEn = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    ProcessScope = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    SeniorityFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    SeniorityTo = table.Column<int>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    Sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentOwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Departments = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    FeedbackCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventTemplates_PortalUsers_ContentOwnerId",
                        column: x => x.ContentOwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MinimumSetItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProductGroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    ReadyOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinimumSetItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinimumSetItems_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MinimumSetItems_ProductGroups_ProductGroupId",
                        column: x => x.ProductGroupId,
                        principalTable: "ProductGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Trainers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: true),
                    Company = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    About = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    HoursPerYear = table.Column<int>(type: "INTEGER", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Trainers_PortalUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClubMemberships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClubMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClubMemberships_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClubMemberships_DealerClubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "DealerClubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventProgrammes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsClosed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventProgrammes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventProgrammes_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventProgrammes_DealerClubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "DealerClubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventProgrammes_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PreparationNorms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    LevelFrom = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    LevelTo = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: true),
                    Department = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    TitleRu = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparationNorms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreparationNorms_EventTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "EventTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DevelopmentEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TitleRu = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DescriptionRu = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    DescriptionEn = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    ProcessScope = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    TimeZoneId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    SeniorityFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    SeniorityTo = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentOwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Departments = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    ProgrammeId = table.Column<int>(type: "INTEGER", nullable: true),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: true),
                    ClubId = table.Column<int>(type: "INTEGER", nullable: true),
                    FeedbackCode = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    FeedbackWaveId = table.Column<int>(type: "INTEGER", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DevelopmentEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_DealerClubs_ClubId",
                        column: x => x.ClubId,
                        principalTable: "DealerClubs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_EventProgrammes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "EventProgrammes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_EventTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "EventTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_PortalUsers_ContentOwnerId",
                        column: x => x.ContentOwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DevelopmentEvents_SurveyWaves_FeedbackWaveId",
                        column: x => x.FeedbackWaveId,
                        principalTable: "SurveyWaves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnnualPlanLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    TemplateId = table.Column<int>(type: "INTEGER", nullable: true),
                    Category = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualPlanLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnnualPlanLines_AnnualEventPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "AnnualEventPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AnnualPlanLines_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnnualPlanLines_EventTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "EventTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventCosts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Planned = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: false),
                    Actual = table.Column<long>(type: "INTEGER", precision: 18, scale: 2, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventCosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventCosts_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventMaterials",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ForParticipants = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsReady = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventMaterials_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventNeeds",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: true),
                    Level = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    Form = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    EventId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventNeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventNeeds_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventNeeds_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventNeeds_PortalUsers_CreatedById",
                        column: x => x.CreatedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventParticipants",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    EmploymentId = table.Column<int>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 150, nullable: true),
                    Seniority = table.Column<int>(type: "INTEGER", nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InvitedById = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    OfferedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldSequence = table.Column<int>(type: "INTEGER", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MarkedById = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventParticipants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventParticipants_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventParticipants_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventParticipants_Employments_EmploymentId",
                        column: x => x.EmploymentId,
                        principalTable: "Employments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventParticipants_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventParticipants_PortalUsers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventParticipants_PortalUsers_InvitedById",
                        column: x => x.InvitedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventParticipants_PortalUsers_MarkedById",
                        column: x => x.MarkedById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventSeats",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Listed = table.Column<int>(type: "INTEGER", nullable: false),
                    Invited = table.Column<int>(type: "INTEGER", nullable: false),
                    Confirmed = table.Column<int>(type: "INTEGER", nullable: false),
                    Offered = table.Column<int>(type: "INTEGER", nullable: false),
                    Waiting = table.Column<int>(type: "INTEGER", nullable: false),
                    Attended = table.Column<int>(type: "INTEGER", nullable: false),
                    LastPlace = table.Column<int>(type: "INTEGER", nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSeats", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_EventSeats_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventSessions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RoomId = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Equipment = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventSessions_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventSessions_EventRooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "EventRooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PreparationTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<int>(type: "INTEGER", nullable: false),
                    NormId = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Department = table.Column<int>(type: "INTEGER", unicode: false, maxLength: 30, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsPinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 30, nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneById = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PreparationTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PreparationTasks_DevelopmentEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "DevelopmentEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PreparationTasks_PortalUsers_DoneById",
                        column: x => x.DoneById,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PreparationTasks_PortalUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "PortalUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PreparationTasks_PreparationNorms_NormId",
                        column: x => x.NormId,
                        principalTable: "PreparationNorms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionTrainers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SessionId = table.Column<int>(type: "INTEGER", nullable: false),
                    TrainerId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTrainers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionTrainers_EventSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "EventSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SessionTrainers_Trainers_TrainerId",
                        column: x => x.TrainerId,
                        principalTable: "Trainers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Response",
                table: "SurveyAnswers",
                columns: new[] { "ResponseId", "QuestionId", "OptionId", "Number", "Second" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_RoomId",
                table: "CalendarFeeds",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TrainerId",
                table: "CalendarFeeds",
                column: "TrainerId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualEventPlans_CreatedById",
                table: "AnnualEventPlans",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualEventPlans_DecidedById",
                table: "AnnualEventPlans",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualEventPlans_SubmittedById",
                table: "AnnualEventPlans",
                column: "SubmittedById");

            migrationBuilder.CreateIndex(
                name: "UX_AnnualEventPlans_Approved",
                table: "AnnualEventPlans",
                column: "Year",
                unique: true,
                filter: "[Status] = 'Approved'");

            migrationBuilder.CreateIndex(
                name: "UX_AnnualEventPlans_Number",
                table: "AnnualEventPlans",
                columns: new[] { "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_AnnualEventPlans_Open",
                table: "AnnualEventPlans",
                column: "Year",
                unique: true,
                filter: "[Status] IN ('Draft', 'Submitted', 'Returned')");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualPlanLines_EventId",
                table: "AnnualPlanLines",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualPlanLines_OfPlan",
                table: "AnnualPlanLines",
                columns: new[] { "PlanId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_AnnualPlanLines_TemplateId",
                table: "AnnualPlanLines",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_ClubMemberships_OfAccount",
                table: "ClubMemberships",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "UX_ClubMemberships_Account",
                table: "ClubMemberships",
                columns: new[] { "ClubId", "AccountId", "FromOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DealerClubs_OwnerId",
                table: "DealerClubs",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "UX_DealerClubs_Name",
                table: "DealerClubs",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_ByLevel",
                table: "DevelopmentEvents",
                columns: new[] { "Level", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_ClubId",
                table: "DevelopmentEvents",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_ContentOwnerId",
                table: "DevelopmentEvents",
                column: "ContentOwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_CreatedById",
                table: "DevelopmentEvents",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_FeedbackWaveId",
                table: "DevelopmentEvents",
                column: "FeedbackWaveId");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_Over",
                table: "DevelopmentEvents",
                columns: new[] { "Status", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_OwnerId",
                table: "DevelopmentEvents",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_ProgrammeId",
                table: "DevelopmentEvents",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_TemplateId",
                table: "DevelopmentEvents",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_DevelopmentEvents_When",
                table: "DevelopmentEvents",
                columns: new[] { "StartsAt", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EventChanges_Old",
                table: "EventChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_EventCosts_OfEvent",
                table: "EventCosts",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventMaterials_OfEvent",
                table: "EventMaterials",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventNeeds_CreatedById",
                table: "EventNeeds",
                column: "CreatedById");

            migrationBuilder.CreateIndex(
                name: "IX_EventNeeds_EventId",
                table: "EventNeeds",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventNeeds_OfAccount",
                table: "EventNeeds",
                columns: new[] { "AccountId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_EventNeeds_OfYear",
                table: "EventNeeds",
                columns: new[] { "Year", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_AnsweredById",
                table: "EventParticipants",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_EmploymentId",
                table: "EventParticipants",
                column: "EmploymentId");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_InLine",
                table: "EventParticipants",
                columns: new[] { "EventId", "Status", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_InvitedById",
                table: "EventParticipants",
                column: "InvitedById");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_MarkedById",
                table: "EventParticipants",
                column: "MarkedById");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_OfAccount",
                table: "EventParticipants",
                columns: new[] { "AccountId", "EventId" });

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_Offered",
                table: "EventParticipants",
                column: "OfferedUntil",
                filter: "[OfferedUntil] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EventParticipants_OfPerson",
                table: "EventParticipants",
                columns: new[] { "PersonId", "EventId" });

            migrationBuilder.CreateIndex(
                name: "UX_EventParticipants_Person",
                table: "EventParticipants",
                columns: new[] { "EventId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_EventParticipants_Token",
                table: "EventParticipants",
                column: "TokenHash",
                unique: true,
                filter: "[TokenHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EventProgrammes_AccountId",
                table: "EventProgrammes",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_EventProgrammes_ClubId",
                table: "EventProgrammes",
                column: "ClubId");

            migrationBuilder.CreateIndex(
                name: "IX_EventProgrammes_OwnerId",
                table: "EventProgrammes",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "UX_EventRooms_Name",
                table: "EventRooms",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventSessions_EventId",
                table: "EventSessions",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventSessions_OfRoom",
                table: "EventSessions",
                columns: new[] { "RoomId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EventSessions_When",
                table: "EventSessions",
                columns: new[] { "StartsAt", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EventTemplates_ContentOwnerId",
                table: "EventTemplates",
                column: "ContentOwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_MinimumSetItems_OfGroup",
                table: "MinimumSetItems",
                columns: new[] { "ProductGroupId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_MinimumSetItems_OwnerId",
                table: "MinimumSetItems",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_PreparationNorms_TemplateId",
                table: "PreparationNorms",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_PreparationTasks_DoneById",
                table: "PreparationTasks",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_PreparationTasks_NormId",
                table: "PreparationTasks",
                column: "NormId");

            migrationBuilder.CreateIndex(
                name: "IX_PreparationTasks_OfEvent",
                table: "PreparationTasks",
                columns: new[] { "EventId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PreparationTasks_Open",
                table: "PreparationTasks",
                columns: new[] { "OwnerId", "DueOn" },
                filter: "[Status] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTrainers_OfTrainer",
                table: "SessionTrainers",
                columns: new[] { "TrainerId", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "UX_SessionTrainers_Trainer",
                table: "SessionTrainers",
                columns: new[] { "SessionId", "TrainerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UX_Trainers_User",
                table: "Trainers",
                column: "UserId",
                unique: true,
                filter: "[UserId] IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_CalendarFeeds_EventRooms_RoomId",
                table: "CalendarFeeds",
                column: "RoomId",
                principalTable: "EventRooms",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CalendarFeeds_Trainers_TrainerId",
                table: "CalendarFeeds",
                column: "TrainerId",
                principalTable: "Trainers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CalendarFeeds_EventRooms_RoomId",
                table: "CalendarFeeds");

            migrationBuilder.DropForeignKey(
                name: "FK_CalendarFeeds_Trainers_TrainerId",
                table: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "AnnualPlanLines");

            migrationBuilder.DropTable(
                name: "ClubMemberships");

            migrationBuilder.DropTable(
                name: "EventChanges");

            migrationBuilder.DropTable(
                name: "EventCosts");

            migrationBuilder.DropTable(
                name: "EventMaterials");

            migrationBuilder.DropTable(
                name: "EventNeeds");

            migrationBuilder.DropTable(
                name: "EventParticipants");

            migrationBuilder.DropTable(
                name: "EventSeats");

            migrationBuilder.DropTable(
                name: "MinimumSetItems");

            migrationBuilder.DropTable(
                name: "PreparationTasks");

            migrationBuilder.DropTable(
                name: "SessionTrainers");

            migrationBuilder.DropTable(
                name: "AnnualEventPlans");

            migrationBuilder.DropTable(
                name: "PreparationNorms");

            migrationBuilder.DropTable(
                name: "EventSessions");

            migrationBuilder.DropTable(
                name: "Trainers");

            migrationBuilder.DropTable(
                name: "DevelopmentEvents");

            migrationBuilder.DropTable(
                name: "EventRooms");

            migrationBuilder.DropTable(
                name: "EventProgrammes");

            migrationBuilder.DropTable(
                name: "EventTemplates");

            migrationBuilder.DropTable(
                name: "DealerClubs");

            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_Response",
                table: "SurveyAnswers");

            migrationBuilder.DropIndex(
                name: "IX_CalendarFeeds_RoomId",
                table: "CalendarFeeds");

            migrationBuilder.DropIndex(
                name: "IX_CalendarFeeds_TrainerId",
                table: "CalendarFeeds");

            migrationBuilder.DropColumn(
                name: "Dimension",
                table: "TrainingFindings");

            migrationBuilder.DropColumn(
                name: "Calendar",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "Events",
                table: "CalendarFeeds");

            migrationBuilder.DropColumn(
                name: "RoomId",
                table: "CalendarFeeds");

            migrationBuilder.DropColumn(
                name: "TrainerId",
                table: "CalendarFeeds");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Response",
                table: "SurveyAnswers",
                columns: new[] { "ResponseId", "QuestionId" });
        }
    }
}
