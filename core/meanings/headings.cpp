// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/headings.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

struct KnownHeadings {
    Role role;
    const char16_t *keys; ///< separated by commas
};

constexpr KnownHeadings headingTable[] = {
    {Role::RowId, u"tidemark id,row id,uuid"},
    {Role::Reference,
     u"ref,reference,ref no,ref number,reference no,reference number,action ref,action reference,"
     u"action number,"
     u"action no,action number,action code,code,wbs,wbs code,unique ref,plan ref,item no,cyf,"
     u"cyfeirnod,rhif,cod,id,no,number,#,item,task id,action id,project id"},
    {Role::Level, u"outline level,level,wbs level,indent,lefel"},
    {Role::Theme,
     u"theme,themes,theme/priority,priority/theme,strategic theme,corporate theme,corporate "
     u"priority,council priority,strategic priority,priority area,key priority,pillar,ambition,"
     u"strategic aim,mission,well-being objective,wellbeing objective,thema,blaenoriaeth "
     u"gorfforaethol,amcan llesiant"},
    {Role::Objective,
     u"objective,objectives,objective/outcome,outcome,outcomes,aim,goal,strategic objective,"
     u"corporate objective,service objective,key objective,commitment,workstream,work stream,"
     u"programme,bucket,bucket name,group,parent action title,parent task,section,amcan,amcanion,"
     u"canlyniad,ymrwymiad"},
    {Role::Action,
     u"action,actions,action title,action name,action description,key action,key actions,"
     u"project/action,action/project,project,project name,project title,task,task name,taskname,"
     u"task title,name,title,subject,activity,initiative,what,what we will do,we will,deliverable,"
     u"summary,gweithred,camau gweithredu,cam gweithredu,tasg,teitl,prosiect,enw"},
    {Role::Description,
     u"description,details,detail,task description,scope,further details,long description,"
     u"disgrifiad,manylion"},
    {Role::LeadOfficer,
     u"lead,lead officer,lead officers,lead officer/s,officer,responsible officer,responsible,"
     u"responsibility,owner,action owner,assigned to,assignee,assigned,resource names,resources,"
     u"who,who name,by whom,lead manager,head of service,accountable,accountable officer,project "
     u"manager,swyddog arweiniol,swyddog,arweinydd,perchennog"},
    {Role::LeadMember,
     u"portfolio holder,portfolio holder/lead member,lead member,cabinet member,member,lead "
     u"councillor,executive member,aelod arweiniol,aelod cabinet,deiliad portffolio"},
    {Role::Start,
     u"start,start date,started,date started,planned start,planned start date,begin,begin date,"
     u"from,commencement,commencement date,when start,baseline start,dechrau,dyddiad dechrau,"
     u"dyddiad cychwyn"},
    {Role::Due,
     u"due,due date,target date,target,by when,deadline,end,end date,finish,finish date,completion "
     u"date,target completion,target completion date,planned end,planned end date,planned "
     u"completion date,timescale,timescales,when,when end,to,due by,date due,delivery date,target "
     u"date/by when,dyddiad targed,dyddiad gorffen,dyddiad cwblhau,erbyn pryd,terfyn amser"},
    {Role::OriginalDue,
     u"original date,original due,original due date,original target date,original deadline,"
     u"baseline date,baseline finish,baseline due,dyddiad gwreiddiol"},
    {Role::RevisedDue,
     u"revised date,revised due,revised due date,revised target date,revised deadline,revised "
     u"completion date,new date,new due date,forecast date,forecast,forecast finish,expected "
     u"date,dyddiad diwygiedig"},
    {Role::Progress,
     u"progress,percent complete,percent,complete,percent progress,progress percent,percentage,"
     u"percentage complete,completion,percent completed,actual percent,pct complete,percent done,"
     u"cynnydd,canran,canran cwblhau,percent cwblhau"},
    {Role::Status,
     u"status,state,current status,action status,project status,stage,delivery status,statws,cam"},
    {Role::Judgement,
     u"rag,brag,bragg,rag status,rag rating,brag status,brag rating,rag/brag,judgement,rating,"
     u"health,overall status,overall rag,confidence,delivery confidence,traffic light,statws rag,"
     u"coch oren gwyrdd,barn"},
    {Role::Priority, u"priority,priority level,importance,urgency,blaenoriaeth"},
    {Role::Commentary,
     u"progress update,update,updates,latest update,latest progress,commentary,comment,comments,"
     u"note,notes,narrative,progress commentary,progress notes,progress to date,officer comment,"
     u"officer comments,explanation,remarks,current position,position statement,quarterly update,"
     u"diweddariad,sylwadau,sylw,nodiadau,y diweddaraf"},
    {Role::Milestone,
     u"milestone,milestones,milestone name,milestone title,key milestone,carreg filltir,cerrig "
     u"milltir"},
    {Role::Ignored,
     u"duration,predecessors,successors,created by,created date,late,completed by,completed date,"
     u"date complete,date completed,labels,checklist items,completed checklist items,lock version,"
     u"updatestatus,days overdue,row,quarter,constraint type,is recurring,original start"},
};

const QHash<QString, Role> &headingRoles()
{
    static const QHash<QString, Role> roles = [] {
        QHash<QString, Role> known;
        for (const KnownHeadings &line : headingTable) {
            const auto keys = QStringView(line.keys).split(u',');
            for (const QStringView key : keys)
                known.insert(key.toString(), line.role);
        }
        return known;
    }();
    return roles;
}

// Without "(…)" and "[…]", each up to the first bracket that closes it.
QString withoutBrackets(const QString &text)
{
    QString bare;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const qsizetype end = c == u'('   ? text.indexOf(u')', i)
                              : c == u'[' ? text.indexOf(u']', i)
                                          : -1;
        if (end < 0)
            bare.append(c);
        else
            i = end;
    }
    return bare;
}

// Without the blanks on both sides of every "/".
QString withTightSlashes(const QString &text)
{
    QString tight;
    for (const QChar c : text) {
        if (c == u' ' && tight.endsWith(u'/'))
            continue;
        while (c == u'/' && tight.endsWith(u' '))
            tight.chop(1);
        tight.append(c);
    }
    return tight;
}

// With a blank for each mark of punctuation.
QString withoutMarks(QString text)
{
    for (QChar &c : text) {
        if (QStringView(u"*:.?!_\"'“”‘’").contains(c))
            c = u' ';
    }
    return text;
}

} // namespace

QString headingKey(const QString &heading)
{
    QString key = heading.toLower().simplified();
    const QString bare = withoutBrackets(key).simplified();
    if (!bare.isEmpty() && bare != u"%")
        key = bare;
    else
        key.remove(u'(').remove(u')');
    key.replace(u'%', u" percent "_s).replace(u'&', u" and "_s).replace(u'_', u' ');
    return withoutMarks(withTightSlashes(key)).simplified();
}

Role roleOf(const QString &heading)
{
    const QString key = headingKey(heading);
    const auto known = headingRoles().constFind(key);
    if (known != headingRoles().constEnd())
        return *known;
    // Of "Action/Project name" either half will do, and of "Lead officers" the singular.
    const auto halves = key.split(u'/');
    for (const QString &half : halves) {
        const auto one = headingRoles().constFind(half.simplified());
        if (halves.size() > 1 && one != headingRoles().constEnd())
            return *one;
    }
    return key.endsWith(u's') ? headingRoles().value(key.chopped(1), Role::Unknown) : Role::Unknown;
}

bool isWeakReference(const QString &heading)
{
    static const QStringList weak{u"id"_s,   u"no"_s,      u"number"_s, u"#"_s,
                                  u"item"_s, u"task id"_s, u"rhif"_s,   u"project id"_s};
    return weak.contains(headingKey(heading));
}

} // namespace tidemark
